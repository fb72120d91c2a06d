---@meta
-- The API that assessment scripts see, revision 1. An assessment is a table that the script returns.
-- Scripts are pure: the same records and answers give the same result. There is no clock, chance, file, network or
-- program to reach; `ctx.today` is the day of the assessment. `pairs` goes through keys in a fixed order.

---A text in both languages. May hold string.format directives where the API says so.
---@class Words
---@field en string
---@field nl string

---The answers that an item allows: whole numbers from low to high (0 to 10 at the widest). No answer is always allowed.
---@class Scale
---@field low integer
---@field high integer
---@field labels? { en: string[], nl: string[] } one label an answer, lowest first
---@field codes? string[] what the survey writes for each answer in an export with codes, lowest first; 1 to 64 bytes, each once

---One answer of a set, instead of a scale. Its code in files is its place in the set, from 0.
---@class Answer
---@field text Words
---@field points? number what it is worth, −1000 to 1000; nil means "not applicable": then the item counts for nothing
---@field code? string what the survey writes for it in an export with codes: 1 to 64 bytes, unique in the set; all answers have one, or none

---@class Item
---@field id string unique in the assessment; column name in a CSV of answers; never changes
---@field text Words
---@field answers? Answer[] 2 to 11 answers with points of their own, instead of a scale
---@field weight? number weight in the section's score, 1 when left out; normalised over what was answered
---@field assessor? boolean answered once by an assessor (a record of the kind assessor_answer), not by respondents
---@field reverse? boolean reverse-keyed: x on a–b counts as a+b−x
---@field scale? Scale where it differs from the assessment's
---@field rule? string method rule that it measures
---@field view? string side that it measures, such as "platform" or "real_world"

---@class Criterion
---@field id string unique in the assessment
---@field rule? string method rule that it carries; the id when left out
---@field title Words
---@field weight? number weight in the section's evidence, 1 when left out
---@field our_rule? boolean true when the rule is the program's own addition to the sources
---@field score fun(ctx: Context): Outcome? nil where there is nothing to judge; then it has no weight

---@class Section
---@field id string
---@field title Words
---@field question Words the question that the section answers
---@field items? Item[]
---@field also? string[] ids of items of other sections that count in this one too
---@field levels? Level[] names for ranges of the score, lowest first
---@field criteria? Criterion[]
---@field findings? fun(ctx: Context) called after the section's criteria; calls ctx:finding

---@class Level
---@field from number 0 to 100: the score from which the level holds
---@field title Words

---A function of a maturity model: its score is the mean of its sections'.
---@class Area
---@field id string
---@field title Words
---@field sections string[] ids

---@class Assessment
---@field kind "assessment"
---@field api 1
---@field id string
---@field version string
---@field title Words
---@field about Words what it is and where it comes from
---@field order? number place among the assessments, lowest first; 100 when left out
---@field scale Scale
---@field sections Section[]
---@field areas? Area[]
---@field rules? table<string, Words> rules of your own: their ids and what they say. Others must be the method's: G1–G6, EC1–EC6 …
---@field renamed? table<string, string> old item ids and what they are called now, so that answers are kept
---@field findings? fun(ctx: Context) called after all sections

---@class Outcome
---@field score? number 0 to 100
---@field why string the arithmetic in words, in ctx.language
---@field checks? Check[] how each record did

---@class Check
---@field type string
---@field id string
---@field score number 0 to 100

---@class SectionStatistics what people answered; nil fields are missing or withheld
---@field n? integer respondents with a score
---@field mean? number 0 to 100
---@field sd? number
---@field favourable? number share 0 to 100 of answers in the upper quarter of the scale or points (4–5 on 1–5)
---@field alpha? number Cronbach's alpha
---@field leadership? number mean 0 to 100 of the groups that are leadership
---@field staff? number mean 0 to 100 of the other groups
---@field groups { id: string, name: string, leadership: boolean, n?: integer, mean?: number }[]
---@field views table<string, number> mean 0 to 100 of the items of each view

---@class ItemStatistics
---@field n? integer
---@field mean? number on the item's own scale, after reverse keying; of a set of answers, their points
---@field sd? number

---@class Finding
---@field rule string method rule that it comes from
---@field severity "high"|"medium"|"low"
---@field text Words|string what is the matter; a string must be in ctx.language already
---@field advice Words|string what to do about it
---@field entity? { type: string, id: string } the record that it points at
---@field id? string unique in the result; made from rule and record when left out
---@field section? string the section being scored when left out

---Something that is asked of a record.
---@class Part
---@field earned? number 0 to 1; nil while it cannot be judged, and then it has no weight
---@field label Words what it is, for within a sentence
---@field weight? number 1 when left out

---What is wrong with a record; made by ctx:problem().
---@class Problem

---@class Context
---@field today string YYYY-MM-DD
---@field language "en"|"nl"
local Context = {}

---All records of a kind, in their order. An unknown kind or field is an error.
---@param kind string
---@return table[]
function Context:all(kind) end

---@param kind string
---@param id string
---@return table?
function Context:find(kind, id) end

---Records whose field has this value: ctx:where("kpi", "goal", goal.id).
---@param kind string
---@param field string
---@param value any
---@return table[]
function Context:where(kind, field, value) end

---The one organisation record.
---@return table
function Context:organisation() end

---The share of records that meet a condition, as an outcome with a check for each record.
---The predicate returns true, false, a number from 0 to 1, or nil to leave the record out.
---`why` is filled with the number that meet it and the number judged (both as %s).
---@param what string|table a kind, or a list of records with a field `kind`
---@param predicate fun(record: table): boolean|number|nil
---@param why Words
---@return Outcome
function Context:share(what, predicate, why) end

---What people answered in a section; nil when nobody did or all is withheld.
---@param section string
---@return SectionStatistics?
function Context:perceived(section) end

---@param id string
---@return ItemStatistics?
function Context:item(id) end

---@param section string
---@return { green: number, amber: number }
function Context:norm(section) end

---Evidence score of a section already scored.
---@param section string
---@return number?
function Context:evidence(section) end

---A number in the way of the language: ctx:number(18.33, 1) is 18.3 or 18,3.
---@param value number
---@param decimals? integer most decimals, 0 when left out
---@return string
function Context:number(value, decimals) end

---A text in ctx.language, filled like string.format. A day (YYYY-MM-DD) for a %s among other words
---is written as people do, 2 November 2026; "%s" alone leaves it as it is.
---@param text Words|string
---@param ... any
---@return string
function Context:say(text, ...) end

---Days from one date to another; nil when one is missing.
---@param from string?
---@param to string?
---@return integer?
function Context:days_between(from, to) end

---Whether a date lies on or before `ctx.today`; false when it is missing.
---@param date string?
---@return boolean
function Context:has_come(date) end

---The month of a date as a number that goes up by one every month, across years; nil when the date is missing.
---@param date string?
---@return integer?
function Context:month_number(date) end

---Reading ease (higher is easier; 60 and up reads easily): Flesch for "en", Flesch–Douma for "nl".
---@param text string
---@param code? "en"|"nl" ctx.language when left out
---@return number? ease
---@return integer? words
---@return integer? sentences
---@return integer? syllables
function Context:readability(text, code) end

---That evidence and perceived lie more than 20 points apart is told by itself, as "gap:<section>", unless a finding with
---that id has been raised.
---@param finding Finding
function Context:finding(finding) end

---A record's name (or the text or date by which its kind is known) for within a sentence, cut at 80 characters; "(no
---name)" when it has none.
---@param record table
---@return string
function Context:name_of(record) end

---Records of a kind that `accept` lets through, in their order, ready for ctx:share and ctx:judge.
---@param kind string
---@param accept fun(record: table): boolean?
---@return table[]
function Context:records(kind, accept) end

---Whether there is any record of the kind.
---@param kind string
---@return boolean
function Context:some(kind) end

---Weighted mean of parts { weight, score } over those that have a score; nil when none has.
---@param parts { [1]: number, [2]: number? }[]
---@return number?
function Context:blend(parts) end

---1 when the condition holds, 0 when it is false or nil: for sums of parts.
---@param condition any
---@return integer
function Context:part_if(condition) end

---Part of 1 that a rating from 1 to 5 earns: 4 and 5 count in full, 3 for half, less or none for nothing.
---@param rating number?
---@return number
function Context:rating_part(rating) end

---Mean of what parts have earned, by their weight; nil when none can be judged.
---@param parts Part[]
---@return number?
function Context:mean_part(parts) end

---Labels of the parts that earned less than 1, for within a sentence, and how many they are.
---@param parts Part[]
---@return string labels
---@return integer count
function Context:lacking(parts) end

---Whether a name is made up of nothing but container words, such as "share knowledge" (method rule G3). One with a
---number in it never is.
---@param text string?
---@return boolean
function Context:is_container(text) end

---Days from one time of a practice to the next; nil when it comes back less than quarterly or nobody said how often.
---@param practice table a record of the kind practice
---@return integer?
function Context:period_of(practice) end

---Whether a practice comes back at least quarterly and has not been skipped twice in a row.
---@param practice table a record of the kind practice
---@return boolean
function Context:is_alive(practice) end

---People of the organisation, or of its units together; nil when neither is known.
---@return number?
function Context:headcount() end

---The candidates for the technology that were chosen, or all while none has been; ready for ctx:share and ctx:judge.
---@return table[]
function Context:in_the_running() end

---Text and advice are filled with the record's name and then with the values (all as %s).
---@param severity "high"|"medium"|"low"
---@param text Words
---@param advice Words
---@param ... string
---@return Problem
function Context:problem(severity, text, advice, ...) end

---Judges records one by one as ctx:share does. `test` also returns a problem where something must be mended. The three
---worst become findings, and one more names the others. nil when nothing was judged. Once a rule in an assessment,
---unless `id` tells them apart.
---@param rule string
---@param what string|table[] a kind, or a list of records
---@param test fun(record: table): (boolean|number?), Problem?
---@param why? Words may be left out where the test gives problems only
---@param id? string start of the findings' ids; the rule when left out
---@return Outcome?
function Context:judge(rule, what, test, why, id) end

---A finding about the whole section rather than one record; `topic` makes its id unique within the rule.
---@param rule string
---@param topic string
---@param severity "high"|"medium"|"low"
---@param text Words
---@param advice Words
---@param ... string
function Context:remark(rule, topic, severity, text, advice, ...) end

---What the assessor answered to an item that is marked so, the newest answer by date; nil when there is none. An answer
---that the item does not have counts as none, and a finding tells of it.
---@param item string
---@return { answer: integer, score?: number, proof?: string, date?: string, record: table }? score 0 to 100; nil when not applicable
function Context:answer(item) end

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

---@class Item
---@field id string unique in the assessment; column name in a CSV of answers; never changes
---@field text Words
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
---@field criteria? Criterion[]
---@field findings? fun(ctx: Context) called after the section's criteria; calls ctx:finding

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
---@field favourable? number share 0 to 100 of answers in the upper quarter of the scale (4–5 on 1–5)
---@field alpha? number Cronbach's alpha
---@field leadership? number mean 0 to 100 of the groups that are leadership
---@field staff? number mean 0 to 100 of the other groups
---@field groups { id: string, name: string, leadership: boolean, n?: integer, mean?: number }[]
---@field views table<string, number> mean 0 to 100 of the items of each view

---@class ItemStatistics
---@field n? integer
---@field mean? number on the item's own scale, after reverse keying
---@field sd? number

---@class Finding
---@field rule string method rule that it comes from
---@field severity "high"|"medium"|"low"
---@field text Words|string what is the matter; a string must be in ctx.language already
---@field advice Words|string what to do about it
---@field entity? { type: string, id: string } the record that it points at
---@field id? string unique in the result; made from rule and record when left out
---@field section? string the section being scored when left out

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

---A text in ctx.language, filled like string.format.
---@param text Words|string
---@param ... any
---@return string
function Context:say(text, ...) end

---Days from one date to another; nil when one is missing.
---@param from string?
---@param to string?
---@return integer?
function Context:days_between(from, to) end

---Reading ease (higher is easier; 60 and up reads easily): Flesch for "en", Flesch–Douma for "nl".
---@param text string
---@param code? "en"|"nl" ctx.language when left out
---@return number? ease
---@return integer? words
---@return integer? sentences
---@return integer? syllables
function Context:readability(text, code) end

---@param finding Finding
function Context:finding(finding) end

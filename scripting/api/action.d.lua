---@meta
-- The API that action scripts see, revision 1. An action is a table that the script returns. Its `run` looks at the engagement
-- and changes it. Nothing is written while it runs: the program checks the changes against the fields, shows them, and makes
-- them as one step, which can be undone. The same records give the same changes: there is no clock, chance, file or network.

---A text in both languages.
---@class Words
---@field en string
---@field nl string

---@class Action
---@field kind "action"
---@field api 1
---@field id string unique among the actions
---@field title Words the name of the step in the history
---@field about Words what it does, in a sentence or two
---@field menu? boolean true to make it a command of the window's Scripts menu
---@field run fun(work: Work)

---A record of the engagement. Its fields are read and set by name: goal.owner = "Anna". nil empties one. A field that points at
---another record holds its id, and can be set to the record itself. Misspelt fields are errors.
---@class Record
---@field id string

---@class SectionScores
---@field id string
---@field title string
---@field evidence? number 0 to 100
---@field perceived? SectionStatistics what people answered; nil while nobody did, or all is withheld
---@field norm { green: number, amber: number }

---Never about fewer people than the engagement's minimum.
---@class SectionStatistics
---@field n? integer respondents with a score
---@field mean? number 0 to 100
---@field sd? number
---@field favourable? number share 0 to 100 of answers in the upper quarter of the scale
---@field alpha? number Cronbach's alpha
---@field leadership? number mean 0 to 100 of the groups that are leadership
---@field staff? number mean 0 to 100 of the other groups
---@field groups { id: string, name: string, leadership: boolean, n?: integer, mean?: number }[]
---@field views table<string, number>

---@class AssessmentScores
---@field id string
---@field title string
---@field sections SectionScores[]

---@class RaisedFinding
---@field id string as an activity that came from it has it in its field `finding`
---@field rule string
---@field severity "high"|"medium"|"low"
---@field text string
---@field advice string
---@field section string
---@field assessment string
---@field about? Record

---@class PlannedActivity
---@field activity Record
---@field start string YYYY-MM-DD
---@field finish string YYYY-MM-DD, the last day on which it is worked on
---@field slack number working days that it can be late without delaying the plan
---@field is_critical boolean

---@class Work
---@field today string YYYY-MM-DD
---@field language "en"|"nl"
local Work = {}

---All records of a kind, in their order. Your own changes show at once. An unknown kind is an error.
---@param kind string
---@return Record[]
function Work:all(kind) end

---@param kind string
---@param id string
---@return Record?
function Work:find(kind, id) end

---Records whose field has this value: work:where("kpi", "goal", goal.id).
---@param kind string
---@param field string
---@param value any
---@return Record[]
function Work:where(kind, field, value) end

---Records of a kind that `accept` lets through, in their order.
---@param kind string
---@param accept fun(record: Record): boolean?
---@return Record[]
function Work:records(kind, accept) end

---Whether there is any record of the kind.
---@param kind string
---@return boolean
function Work:some(kind) end

---The one organisation record.
---@return Record
function Work:organisation() end

---Asks for a new record at the end of its list, and returns it. Fields that are left out stay empty.
---@param kind string
---@param fields? table<string, any>
---@return Record
function Work:add(kind, fields) end

---Asks for a new value of a field; the same as record[field] = value.
---@param record Record
---@param field string
---@param value any
function Work:set(record, field, value) end

---Asks to remove a record and all that is part of it; links to it are emptied.
---@param record Record
function Work:remove(record) end

---A line of output; the same as the global print.
---@param ... any
function Work:print(...) end

---Tells one thing that was found. A click on it goes to the record.
---@param result string|{ text: Words|string, about?: Record }
function Work:tell(result) end

---A table of results. Cells are texts, words or numbers; each row may be about a record.
---@param result { title?: Words|string, columns: (Words|string)[], rows: table[] } a row: { "text", 12, about = record }
function Work:table(result) end

---Scores of all assessments as they were before the script began.
---@return AssessmentScores[]
function Work:scores() end

---Findings of all assessments as they were before the script began.
---@return RaisedFinding[]
function Work:findings() end

---Dates of the rollout plan as they were before the script began; empty when activities wait for each other in a ring.
---@return PlannedActivity[]
function Work:plan() end

---The day that comes some days and months after a date; nil when the date is missing. A month later is at most the last day of
---that month.
---@param date string?
---@param days integer?
---@param months integer?
---@return string?
function Work:later(date, days, months) end

---Days from one date to another; nil when one is missing.
---@param from string?
---@param to string?
---@return integer?
function Work:days_between(from, to) end

---Whether a date lies on or before `work.today`; false when it is missing.
---@param date string?
---@return boolean
function Work:has_come(date) end

---The month of a date as a number that goes up by one every month, across years; nil when the date is missing.
---@param date string?
---@return integer?
function Work:month_number(date) end

---A number in the way of the language: work:number(18.33, 1) is 18.3 or 18,3.
---@param value number
---@param decimals? integer most decimals, 0 when left out
---@return string
function Work:number(value, decimals) end

---A text in work.language, filled like string.format. A day (YYYY-MM-DD) for a %s among other words
---is written as people do, 2 November 2026; "%s" alone leaves it as it is.
---@param text Words|string
---@param ... any
---@return string
function Work:say(text, ...) end

---A record's name (or the text or date by which its kind is known) for within a sentence, cut at 80 characters; "(no
---name)" when it has none.
---@param record Record
---@return string
function Work:name_of(record) end

---Reading ease (higher is easier; 60 and up reads easily): Flesch for "en", Flesch–Douma for "nl".
---@param text string
---@param code? "en"|"nl" work.language when left out
---@return number? ease
---@return integer? words
---@return integer? sentences
---@return integer? syllables
function Work:readability(text, code) end

---Weighted mean of parts { weight, score } over those that have a score; nil when none has.
---@param parts { [1]: number, [2]: number? }[]
---@return number?
function Work:blend(parts) end

---1 when the condition holds, 0 when it is false or nil: for sums of parts.
---@param condition any
---@return integer
function Work:part_if(condition) end

---Part of 1 that a rating from 1 to 5 earns: 4 and 5 count in full, 3 for half, less or none for nothing.
---@param rating number?
---@return number
function Work:rating_part(rating) end

---Mean of what parts have earned, by their weight; nil when none can be judged.
---@param parts { earned?: number, label: Words, weight?: number }[]
---@return number?
function Work:mean_part(parts) end

---Labels of the parts that earned less than 1, for within a sentence, and how many they are.
---@param parts { earned?: number, label: Words, weight?: number }[]
---@return string labels
---@return integer count
function Work:lacking(parts) end

---Whether a name is made up of nothing but container words, such as "share knowledge" (method rule G3).
---@param text string?
---@return boolean
function Work:is_container(text) end

---Days from one time of a practice to the next; nil when it comes back less than quarterly or nobody said how often.
---@param practice Record of the kind practice
---@return integer?
function Work:period_of(practice) end

---Whether a practice comes back at least quarterly and has not been skipped twice in a row.
---@param practice Record of the kind practice
---@return boolean
function Work:is_alive(practice) end

---People of the organisation, or of its units together; nil when neither is known.
---@return number?
function Work:headcount() end

---The candidates for the technology that were chosen, or all while none has been.
---@return Record[]
function Work:in_the_running() end

-- What assessments measure alike: days and months, parts of 1, living practices, people and candidates. Methods of the
-- context; each gets the context's own side as `self`, which scripts cannot reach.
local runtime = ...
local each, is_container = runtime.reading.each, runtime.container_words
local type, tonumber, concat = type, tonumber, table.concat

local good_rating, fair_rating = 4, 3 -- on 1–5: counts in full, counts for half
local period_days = { weekly = 7, monthly = 31, quarterly = 92 }

local measures = {}

function measures.has_come(self, date) return date ~= nil and date <= self.input.today end

function measures.month_number(_, date)
    if type(date) ~= "string" then return nil end
    local year, month = date:match("^(%d%d%d%d)-(%d%d)")
    return year and tonumber(year) * 12 + tonumber(month)
end

function measures.is_container(_, text) return is_container(text) end

function measures.part_if(_, condition) return condition and 1 or 0 end

function measures.rating_part(_, rating)
    if not rating or rating < fair_rating then return 0 end
    return rating >= good_rating and 1 or 0.5
end

function measures.mean_part(self, parts)
    local scored = {}
    for index, part in each(parts) do scored[index] = { part.weight or 1, part.earned } end
    return self:blend(scored)
end

function measures.lacking(self, parts)
    local labels = {}
    for _, part in each(parts) do
        if part.earned and part.earned < 1 then labels[#labels + 1] = self:say(part.label) end
    end
    return concat(labels, ", "), #labels
end

function measures.period_of(_, practice) return period_days[practice.frequency] end

function measures.is_alive(self, practice)
    local period, since = period_days[practice.frequency], self:days_between(practice.last_done, self.input.today)
    return period ~= nil and since ~= nil and since >= 0 and since <= 2 * period
end

function measures.headcount(self)
    local organisation = self:organisation()
    if organisation and organisation.headcount then return organisation.headcount end
    local total = 0
    for _, unit in each(self:all("unit")) do total = total + (unit.headcount or 0) end
    return total > 0 and total or nil
end

function measures.in_the_running(self)
    local chosen = self:records("candidate", function(candidate) return candidate.is_chosen end)
    return #chosen > 0 and chosen or self:records("candidate", function() return true end)
end

return measures

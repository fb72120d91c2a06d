-- Words, numbers and days for the script API. Returns a table of functions.
local language = {}

local tonumber, error, type = tonumber, error, type
local floor, format, offset, tointeger = math.floor, string.format, utf8.offset, math.tointeger

local longest_name, most_decimals = 80, 99

-- A name for within a sentence: at most 80 characters.
function language.cut(name)
    local rest = offset(name, longest_name + 1)
    return rest and rest <= #name and name:sub(1, rest - 1) .. "…" or name
end

-- The digits of a number times 10 to the power `decimals`. Halves are rounded away from zero, of the number in 15
-- decimal digits: as the program itself does (model/rounding.h).
local function rounded_digits(value, decimals)
    local first, others, power = format("%.14e", value):match("(%d)%.(%d+)e([-+]%d+)$")
    local digits, kept = first .. others, tonumber(power) + 1 + decimals
    if kept < 0 then return "" end
    if kept >= #digits then return digits .. ("0"):rep(kept - #digits) end
    local is_up, result = digits:byte(kept + 1) >= 53, digits:sub(1, kept) -- "5"
    if not is_up then return result end
    local head, nines = result:match("^(.-)(9*)$")
    local raised = head == "" and "1" or head:sub(1, -2) .. string.char(head:byte(-1) + 1)
    return raised .. ("0"):rep(#nines)
end

-- 18.333, 1 -> "18.3" in English, "18,3" in Dutch; whole numbers lose their decimals. Texts that are numbers will do.
function language.number(given, decimals, code)
    local value = tonumber(given)
    if not value then error(format("number(value, decimals?): 'value' must be a number, not a %s", type(given)), 0) end
    decimals = tointeger(tonumber(decimals or 0))
    if not decimals or decimals < 0 or decimals > most_decimals then
        error(format("number(value, decimals?): 'decimals' must be a whole number from 0 to %d", most_decimals), 0)
    end
    if value ~= value or value == math.huge or value == -math.huge then return "?" end
    local digits = rounded_digits(value, decimals):gsub("^0+", "")
    if digits == "" then return "0" end
    digits = ("0"):rep(decimals + 1 - #digits) .. digits
    local sign, whole, fraction = value < 0 and "-" or "", digits:sub(1, #digits - decimals), digits:sub(#digits - decimals + 1)
    fraction = fraction:gsub("0+$", "")
    if fraction ~= "" then fraction = "." .. fraction end
    local mark = code == "nl" and "." or ","
    if #whole > 4 then whole = whole:reverse():gsub("(%d%d%d)", "%1" .. mark):reverse():gsub("^%p", "") end
    if code == "nl" then fraction = fraction:gsub("%.", ",") end
    return sign .. whole .. fraction
end

-- Day number of YYYY-MM-DD (proleptic Gregorian, 1970-01-01 = 0); nil when it is no date.
function language.day_number(text)
    local year, month, day = tostring(text):match("^(%d%d%d%d)-(%d%d)-(%d%d)$")
    if not year then return nil end
    year, month, day = tonumber(year), tonumber(month), tonumber(day)
    if month <= 2 then year = year - 1 end
    local era = floor(year / 400)
    local year_of_era = year - era * 400
    local day_of_year = floor((153 * (month + (month > 2 and -3 or 9)) + 2) / 5) + day - 1
    local day_of_era = year_of_era * 365 + floor(year_of_era / 4) - floor(year_of_era / 100) + day_of_year
    return era * 146097 + day_of_era - 719468
end

-- The opposite.
function language.day_text(number)
    local shifted = number + 719468
    local era = shifted // 146097
    local day_of_era = shifted - era * 146097
    local year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    local day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    local month = (5 * day_of_year + 2) // 153
    local day = day_of_year - (153 * month + 2) // 5 + 1
    month = month < 10 and month + 3 or month - 9
    return format("%04d-%02d-%02d", year_of_era + era * 400 + (month <= 2 and 1 or 0), month, day)
end

-- The day some months later, at most the last of its month, and then some days.
function language.later(text, days, months)
    local year, month, day = tostring(text):match("^(%d%d%d%d)-(%d%d)-(%d%d)$")
    if not year then return nil end
    local count = tonumber(year) * 12 + tonumber(month) - 1 + months
    local function first_of(month_count)
        return language.day_number(format("%04d-%02d-01", month_count // 12, month_count % 12 + 1))
    end
    local first, next_first = first_of(count), first_of(count + 1)
    if not first or not next_first then return nil end
    local last_day = next_first - first
    return language.day_text(first + math.min(tonumber(day), last_day) - 1 + days)
end

local months = {
    en = { "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December" },
    nl = { "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
           "december" },
}

-- A day as people write it, as the program itself does (model/translation.h); what is no day as it is.
function language.written_day(value, code)
    local number = type(value) == "string" and language.day_number(value)
    if not number or language.day_text(number) ~= value then return value end
    local year, month, day = value:match("^(%d+)-(%d+)-(%d+)$")
    return format("%d %s %s", tonumber(day), months[code][tonumber(month)], year)
end

-- Accented vowels count as the plain ones; a diaeresis starts a syllable of its own.
local function plain_letters(word)
    word = word:gsub("[\xC3][\xAB]", "-e"):gsub("[\xC3][\xAF]", "-i"):gsub("[\xC3][\xB6]", "-o"):gsub("[\xC3][\xBC]", "-u")
    word = word:gsub("\xC3[\xA0-\xA5]", "a"):gsub("\xC3[\xA8-\xAA]", "e"):gsub("\xC3[\xAC-\xAE]", "i")
    return (word:gsub("\xC3[\xB2-\xB4]", "o"):gsub("\xC3[\xB9-\xBB]", "u"):gsub("\xC3\x8B", "-e"))
end

-- Syllables of one word, by its groups of vowels; at least one.
local function syllables(word, code)
    word = plain_letters(word:lower())
    local count = 0
    for _ in word:gmatch("[aeiouy]+") do count = count + 1 end
    if code ~= "nl" and (word:find("[^aeiouyl]e$") or word:find("[aeiouy]le$") or word:find("[^aeiouytd]ed$")) then
        count = count - 1
    end
    return count > 0 and count or 1
end

-- Reading ease, 0 to 100 and beyond, higher is easier. English: Flesch (1948), 206.835 - 1.015 words per sentence
-- - 84.6 syllables per word. Dutch: Flesch-Douma (1960), 206.84 - 0.93 words per sentence - 77 syllables per word.
-- nil for a text without words. Second result: words; third: sentences; fourth: syllables.
function language.readability(text, code)
    local words, sentences, total = 0, 0, 0
    for sentence in (text .. "."):gmatch("[^%.!%?;:\n]+") do
        local in_sentence = 0
        for word in sentence:gmatch("[%a\xC3-\xCF][%a\x80-\xFF'%-]*") do
            in_sentence = in_sentence + 1
            total = total + syllables(word, code)
        end
        words = words + in_sentence
        if in_sentence > 0 then sentences = sentences + 1 end
    end
    if words == 0 then return nil end
    local length, weight = words / sentences, total / words
    local ease
    if code == "nl" then ease = 206.84 - 0.93 * length - 77 * weight
    else ease = 206.835 - 1.015 * length - 84.6 * weight end
    return ease, words, sentences, total
end

return language

-- Puts the client's own words in place of others, in names and texts. Make a copy of your own and fill in the list.
local list = {
    { "mail", "e-mail" },
    { "mails", "e-mails" },
    { "employees", "colleagues" },
    { "medewerkers", "collega's" },
}
local places = {
    goal = { "name", "customer_effect" },
    kpi = { "name", "unit" },
    case = { "name", "pain_point" },
    activity = { "name" },
}

local function words(en, nl) return { en = en, nl = nl } end

local meaning = {}
for _, pair in ipairs(list) do meaning[pair[1]] = pair[2] end

local function capital(text) return text:sub(1, 1):upper() .. text:sub(2) end

-- Whole words only; those joined by a hyphen are one word, so that nothing is replaced twice.
local function replaced(text)
    return (text:gsub("[%a\x80-\xFF][%a\x80-\xFF'%-]*", function(word)
        local small = meaning[word] or meaning[word:lower()]
        if not small then return nil end
        return word:sub(1, 1):find("%u") and capital(small) or small
    end))
end

local function run(work)
    for kind, fields in pairs(places) do
        for _, record in ipairs(work:all(kind)) do
            for _, field in ipairs(fields) do
                if record[field] then record[field] = replaced(record[field]) end
            end
        end
    end
end

return {
    kind = "action", api = 1, id = "own-words",
    title = words("Use the client's own words", "Gebruik de eigen woorden van de klant"),
    about = words("Replaces whole words by those of a list, in goals, KPIs, cases and activities. Make your own " ..
                  "copy to change the list.",
                  "Vervangt hele woorden door die van een lijst, in doelstellingen, KPI's, cases en activiteiten. " ..
                  "Maak een eigen kopie om de lijst te wijzigen."),
    run = run,
}

-- The questionnaire of the survey files in tests/app/data/surveys.
local function words(en, nl) return { en = en, nl = nl } end

return {
    kind = "assessment",
    api = 1,
    id = "survey",
    version = "1",
    title = words("Survey", "Enquête"),
    about = words("Trust, fun and pride.", "Vertrouwen, plezier en trots."),
    scale = { low = 1, high = 5 },
    sections = {
        { id = "trust", title = words("Trust", "Vertrouwen"), question = words("Trust?", "Vertrouwen?"), items = {
            { id = "trust_SQ001", text = words("My colleagues keep their promises", "Mijn collega's komen hun beloften na") },
            { id = "trust_SQ002", text = words("I dare to admit mistakes", "Ik durf fouten toe te geven") },
            { id = "trust_SQ003", text = words("Our leaders are honest, in bad news too",
                                               "De leiding is eerlijk, ook bij slecht nieuws") },
        } },
        { id = "fun", title = words("Fun", "Plezier"), question = words("Fun?", "Plezier?"), items = {
            { id = "fun_SQ001", text = words("I like going to work", "Ik ga met plezier naar mijn werk") },
            { id = "fun_SQ002", text = words("We laugh together – often", "We lachen samen – vaak") },
            { id = "proud", text = words("I’m proud to work here", "Ik ben er trots op hier te werken") },
        } },
    },
}

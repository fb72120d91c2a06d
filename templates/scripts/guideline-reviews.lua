-- Guidelines are looked at again a year after their latest version (method R5, M8).
local months = 12

local function words(en, nl) return { en = en, nl = nl } end

local function latest_version(work, guideline)
    local latest
    for _, version in ipairs(work:where("guideline_version", "guideline", guideline.id)) do
        local date = version.published_on
        if date and (not latest or date > latest) then latest = date end
    end
    return latest
end

local function run(work)
    for _, guideline in ipairs(work:all("guideline")) do
        local published = latest_version(work, guideline)
        if not published then
            work:tell{ text = work:say(words("‘%s’ has no version with a date.", "‘%s’ heeft geen versie met een datum."),
                                       work:name_of(guideline)), about = guideline }
        elseif not guideline.review_on or work:has_come(guideline.review_on) then
            guideline.review_on = work:later(published, 0, months)
        end
    end
end

return {
    kind = "action", api = 1, id = "guideline-reviews", menu = true,
    title = words("Set the review of guidelines", "Plan de herziening van richtlijnen"),
    about = words("Guidelines without a review to come are reviewed a year after their latest version.",
                  "Richtlijnen zonder herziening in het vooruitzicht worden een jaar na hun laatste versie herzien."),
    run = run,
}

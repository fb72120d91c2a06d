-- Container words (method G3): knowledge sharing, connecting people or units, innovation and employee satisfaction are
-- preconditions, not aims. Returns a function: a text -> whether it is made up of nothing but such words.

local function set_of(list)
    local set = {}
    for word in list:gmatch("%S+") do set[word] = true end
    return set
end

-- At least one word must be one of these.
local container_words = set_of([[
    knowledge share sharing connect connecting connection connectedness innovation innovate innovating innovative
    satisfaction satisfied kennis kennisdelen kennisdeling delen verbinden verbinding verbondenheid innovatie innoveren
    innovatief innovatiever vernieuwen vernieuwing tevredenheid tevreden tevredener medewerkerstevredenheid
    medewerkertevredenheid werknemerstevredenheid personeelstevredenheid]])
local empty_words = set_of([[
    a all an and across as be become better between colleagues company culture departments each employee employees
    encourage for from higher improve improving in increase increasing make more of one organisation organization other
    others our people promote raise staff stimulate teams the to units us we with within worker workers
    afdelingen als bedrijf beter betere bevorderen binnen collega's cultuur de door een elkaar en hele het hoger hogere
    iedereen in medewerker medewerkers meer mensen met om onderdelen ons onze organisatie organisatieonderdelen
    personeel samen stimuleren te teams tussen van verbeteren vergroten verhogen voor we werknemers worden zijn]])

-- A text with a number in it always says something concrete.
return function(text)
    if type(text) ~= "string" or text:find("%d") then return false end
    local found = false
    for word in text:lower():gsub("’", "'"):gmatch("[%a\x80-\xFF']+") do
        if container_words[word] then found = true
        elseif not empty_words[word] then return false end
    end
    return found
end

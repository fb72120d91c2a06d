#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct GuidelineVersion;

struct Campaign {
    Id<Campaign> id;
    std::string name;
    Id<GuidelineVersion> version;
    std::optional<Date> starts_on;
    std::optional<Date> due;
    std::string owner;

    static const EntityType &type();
};

inline constexpr FieldInfo campaign_fields[] = {
    text<&Campaign::name>("name", {"Campaign", "Ronde"}).required().column(),
    reference<&Campaign::version>("version", "guideline_version", {"Version", "Versie"})
        .required()
        .column()
        .carries("R4"),
    date<&Campaign::starts_on>("starts_on", {"Starts on", "Begint op"}).column().carries("R4"),
    date<&Campaign::due>("due", {"Due", "Klaar op"}).column().carries("R4"),
    text<&Campaign::owner>("owner", {"Owner", "Eigenaar"}).column().carries("R5"),
};

inline constexpr EntityType campaign_type{
    "campaign",
    "campaigns",
    {"Acknowledgement campaign", "Akkoordronde"},
    {"Acknowledgement campaigns", "Akkoordrondes"},
    {"Who is asked to agree to which version, and who has?",
     "Wie vragen we akkoord op welke versie, en wie gaf het?"},
    "governance",
    campaign_fields,
};

inline const EntityType &Campaign::type() {
    return campaign_type;
}

} // namespace kartrekker::model

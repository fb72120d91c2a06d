#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Guideline;

struct GuidelineVersion {
    Id<GuidelineVersion> id;
    Id<Guideline> guideline;
    std::string version;
    std::optional<Date> published_on;
    std::string text;

    static const EntityType &type();
};

inline constexpr FieldInfo guideline_version_fields[] = {
    part_of<&GuidelineVersion::guideline>("guideline", "guideline", {"Guideline", "Richtlijn"}),
    text<&GuidelineVersion::version>("version", {"Version", "Versie"}).required().column(),
    date<&GuidelineVersion::published_on>("published_on", {"Published on", "Gepubliceerd op"}).column(),
    paragraph<&GuidelineVersion::text>("text", {"Text", "Tekst"},
                                       {"Short sentences, plain words.", "Korte zinnen, gewone woorden."})
        .required()
        .column()
        .carries("R1"),
};

inline constexpr EntityType guideline_version_type{
    "guideline_version",
    "guideline_versions",
    {"Version", "Versie"},
    {"Versions", "Versies"},
    {"The wording, version by version.", "De tekst, versie voor versie."},
    "governance",
    guideline_version_fields,
};

inline const EntityType &GuidelineVersion::type() {
    return guideline_version_type;
}

} // namespace kartrekker::model

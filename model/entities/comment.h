#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

/// What somebody remarked about a record of any kind. It goes with that record.
struct Comment {
    Id<Comment> id;
    std::string text;
    std::string record_kind;
    std::string record_id;
    std::string author;
    std::string written_at; ///< UTC, 2026-11-21T18:10:00Z
    bool is_resolved = false;

    static const EntityType &type();
};

inline constexpr FieldInfo comment_fields[] = {
    paragraph<&Comment::text>("text", {"Text", "Tekst"}).required().column(),
    text<&Comment::record_kind>("record_kind", {"Kind of record", "Soort gegeven"}).required().fixed(),
    text<&Comment::record_id>("record_id", {"Id of the record", "Id van het gegeven"}).required().fixed(),
    text<&Comment::author>("author", {"Written by", "Geschreven door"}).fixed().column(),
    text<&Comment::written_at>("written_at", {"Written at", "Geschreven op"}).fixed().column(),
    flag<&Comment::is_resolved>("is_resolved", {"Done with", "Afgehandeld"}).column(),
};

inline constexpr EntityType comment_type{
    "comment",
    "comments",
    {"Comment", "Opmerking"},
    {"Comments", "Opmerkingen"},
    {"What is remarked about something in the engagement.", "Wat over iets in de opdracht is opgemerkt."},
    "",
    comment_fields,
    {},
    true,
};

inline const EntityType &Comment::type() {
    return comment_type;
}

} // namespace kartrekker::model

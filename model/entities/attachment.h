#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

/// A file that was copied into the engagement, at a record of any kind. It goes with that record.
struct Attachment {
    Id<Attachment> id;
    std::string name; ///< of the file, without a folder; not to be trusted as a file's name
    std::string record_kind;
    std::string record_id;
    std::optional<std::int64_t> size; ///< in bytes
    std::string author;
    std::string added_at; ///< UTC, 2026-11-21T18:10:00Z

    static const EntityType &type();
};

inline constexpr FieldInfo attachment_fields[] = {
    text<&Attachment::name>("name", {"Name", "Naam"}).required().fixed().column(),
    text<&Attachment::record_kind>("record_kind", {"Kind of record", "Soort gegeven"}).required().fixed(),
    text<&Attachment::record_id>("record_id", {"Id of the record", "Id van het gegeven"}).required().fixed(),
    integer<&Attachment::size>("size", {"Size", "Grootte"}).required().fixed().column().in("bytes"),
    text<&Attachment::author>("author", {"Added by", "Toegevoegd door"}).fixed().column(),
    text<&Attachment::added_at>("added_at", {"Added at", "Toegevoegd op"}).fixed().column(),
};

inline constexpr EntityType attachment_type{
    "attachment",
    "attachments",
    {"Attachment", "Bijlage"},
    {"Attachments", "Bijlagen"},
    {"A file that belongs to something in the engagement.", "Een bestand dat bij iets in de opdracht hoort."},
    "",
    attachment_fields,
    {},
    true,
};

inline const EntityType &Attachment::type() {
    return attachment_type;
}

} // namespace kartrekker::model

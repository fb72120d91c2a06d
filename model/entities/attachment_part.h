#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Attachment;

/// Some bytes of an attachment; its parts in their order are the file. Apart from the attachment, so that
/// looking at a list of attachments reads no file, and in parts, since no reader of XML takes a longer text.
struct AttachmentPart {
    Id<AttachmentPart> id;
    Id<Attachment> attachment;
    std::string bytes; ///< base64 (RFC 4648)

    static const EntityType &type();
};

inline constexpr FieldInfo attachment_part_fields[] = {
    part_of<&AttachmentPart::attachment>("attachment", "attachment", {"Attachment", "Bijlage"}),
    document<&AttachmentPart::bytes>("bytes", {"Bytes", "Bytes"}).required(),
};

inline constexpr EntityType attachment_part_type{
    "attachment_part",
    "attachment_parts",
    {"Part of an attachment", "Deel van een bijlage"},
    {"Parts of attachments", "Delen van bijlagen"},
    {"The bytes of an attached file.", "De bytes van een bijgevoegd bestand."},
    "",
    attachment_part_fields,
};

inline const EntityType &AttachmentPart::type() {
    return attachment_part_type;
}

} // namespace kartrekker::model

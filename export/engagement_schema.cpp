#include "export/engagement_xml.h"
#include "model/field_text.h"

#include <fmt/format.h>

namespace kartrekker::exports {

using namespace model;

namespace {

constexpr std::string_view beginning = R"(<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:kartrekker:engagement"
           targetNamespace="urn:kartrekker:engagement" elementFormDefault="qualified">
  <xs:simpleType name="identifier">
    <xs:restriction base="xs:string"><xs:pattern value="[A-Za-z0-9][A-Za-z0-9._\-]{{0,63}}"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="line">
    <xs:restriction base="xs:string"><xs:maxLength value="{0}"/><xs:pattern value="[^\n]*"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="paragraph">
    <xs:restriction base="xs:string"><xs:maxLength value="{0}"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="document">
    <xs:restriction base="xs:string"/>
  </xs:simpleType>
  <xs:simpleType name="flag">
    <xs:restriction base="xs:string"><xs:enumeration value="true"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="date">
    <xs:restriction base="xs:date"><xs:pattern value="[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}"/></xs:restriction>
  </xs:simpleType>
)";

std::string simple_type(const FieldInfo &field) {
    const auto limited = [&](const char *base) {
        return fmt::format("<xs:simpleType><xs:restriction base=\"{}\"><xs:minInclusive value=\"{}\"/>"
                           "<xs:maxInclusive value=\"{}\"/></xs:restriction></xs:simpleType>",
                           base, field.low, field.high);
    };
    switch (field.kind) {
    case FieldKind::integer:
    case FieldKind::rating:
        return fmt::format(
            "<xs:simpleType><xs:restriction base=\"xs:integer\"><xs:minInclusive value=\"{:.0f}\"/>"
            "<xs:maxInclusive value=\"{:.0f}\"/></xs:restriction></xs:simpleType>",
            field.low, field.high);
    case FieldKind::number:
    case FieldKind::money:
    case FieldKind::share:
        return limited("xs:double");
    case FieldKind::choice: {
        std::string values;
        for (const Choice &choice : field.choices)
            values += fmt::format("<xs:enumeration value=\"{}\"/>", choice.id);
        return fmt::format(
            "<xs:simpleType><xs:restriction base=\"xs:string\">{}</xs:restriction></xs:simpleType>", values);
    }
    default:
        return {};
    }
}

const char *named_type(FieldKind kind) {
    switch (kind) {
    case FieldKind::text:
        return "line";
    case FieldKind::paragraph:
        return "paragraph";
    case FieldKind::document:
        return "document";
    case FieldKind::flag:
        return "flag";
    case FieldKind::date:
        return "date";
    default:
        return "identifier";
    }
}

std::string field_element(const FieldInfo &field) {
    const char *occurs = field.is_required ? "" : " minOccurs=\"0\"";
    const std::string own = simple_type(field);
    if (own.empty())
        return fmt::format("          <xs:element name=\"{}\" type=\"{}\"{}/>\n", field.name,
                           named_type(field.kind), occurs);
    return fmt::format("          <xs:element name=\"{}\"{}>{}</xs:element>\n", field.name, occurs, own);
}

std::string list_element(const EntityType &type) {
    std::string fields;
    for (const FieldInfo &field : type.fields)
        fields += field_element(field);
    return fmt::format(
        "      <xs:element name=\"{}\" minOccurs=\"0\"><xs:complexType><xs:sequence>\n"
        "        <xs:element name=\"{}\" minOccurs=\"0\" maxOccurs=\"unbounded\"><xs:complexType>"
        "<xs:sequence>\n{}        </xs:sequence><xs:attribute name=\"id\" type=\"identifier\" "
        "use=\"required\"/></xs:complexType></xs:element>\n"
        "      </xs:sequence></xs:complexType></xs:element>\n",
        type.plural, type.name, fields);
}

} // namespace

std::string engagement_schema() {
    std::string schema = fmt::format(beginning, longest_text);
    schema += "  <xs:element name=\"engagement\"><xs:complexType><xs:sequence>\n";
    for (const EntityType *type : entity_types())
        schema += list_element(*type);
    schema +=
        "    </xs:sequence><xs:attribute name=\"version\" use=\"required\" fixed=\"1\"/></xs:complexType>"
        "</xs:element>\n</xs:schema>\n";
    return schema;
}

} // namespace kartrekker::exports

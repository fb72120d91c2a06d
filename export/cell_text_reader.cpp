#include "export/cell_text_reader.h"

#include "export/clean_text.h"
#include "export/safe_xml.h"
#include "export/utf8_text.h"
#include "model/failure.h"

#include <charconv>
#include <cmath>
#include <map>
#include <pugixml.hpp>

namespace kartrekker::exports {

using model::Failure;

namespace {

/// What a shared or inline string says: one text or several runs, without how it is pronounced (rPh).
std::string rich_text(pugi::xml_node string) {
    std::string text;
    for (const pugi::xml_node piece : string.children()) {
        const std::string_view name = local_name(piece.name());
        if (name == "t") text += own_text(piece);
        if (name == "r") text += own_text(child_named(piece, "t"));
    }
    return unescaped_cell_text(text);
}

/// The number that the text is to its last character.
template <class Number>
std::optional<Number> whole_number_in(std::string_view text) {
    Number value{};
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || stop != text.data() + text.size()) return std::nullopt;
    return value;
}

} // namespace

std::string unescaped_cell_text(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const bool may_be = text.size() - at >= 7 && text.substr(at, 2) == "_x" && text[at + 6] == '_';
        std::uint32_t code = 0;
        const char *const digits = text.data() + at + 2;
        const bool is_escape = may_be && std::from_chars(digits, digits + 4, code, 16).ptr == digits + 4;
        if (is_escape)
            append_utf8(result, code);
        else
            result += text[at];
        at += is_escape ? 7 : 1;
    }
    return clean_text(result);
}

CellTexts::CellTexts(const PackageReader &package, const Parts &parts)
    : package_(package), is_1904_(parts.is_1904) {
    if (!parts.strings.empty()) read_strings(parts.strings);
    if (!parts.styles.empty()) read_styles(parts.styles);
}

void CellTexts::read_strings(const std::string &part) {
    auto bytes = package_.bytes_of(part);
    if (!bytes) return;
    const SafeXml xml(std::move(*bytes), package_.file());
    for (const pugi::xml_node string : xml.root().children())
        if (local_name(string.name()) == "si") strings_.push_back(rich_text(string));
}

void CellTexts::read_styles(const std::string &part) {
    auto bytes = package_.bytes_of(part);
    if (!bytes) return;
    const SafeXml xml(std::move(*bytes), package_.file());
    std::map<int, CellKind> own;
    for (const pugi::xml_node format : child_named(xml.root(), "numFmts").children())
        own[format.attribute("numFmtId").as_int()] =
            kind_of_format(std::string_view(format.attribute("formatCode").value()));
    for (const pugi::xml_node style : child_named(xml.root(), "cellXfs").children()) {
        const int format = style.attribute("numFmtId").as_int();
        const auto found = own.find(format);
        kinds_.push_back(found != own.end() ? found->second : kind_of_format(format));
    }
}

const std::string &CellTexts::shared_string(std::string_view place) const {
    const auto index = whole_number_in<std::size_t>(place);
    if (!index || *index >= strings_.size())
        throw Failure(
            "{0} is damaged: a cell has the shared text {1}, which there is not. Save it once more.",
            {package_.file().string(), std::string(place)});
    return strings_[*index];
}

std::string CellTexts::number(const std::string &written, pugi::xml_node cell) const {
    const auto value = whole_number_in<double>(written);
    if (!value || !std::isfinite(*value)) return unescaped_cell_text(written);
    const auto style = static_cast<std::size_t>(cell.attribute("s").as_uint());
    const CellKind kind = style < kinds_.size() ? kinds_[style] : CellKind::number;
    if (const auto date = iso_text(*value, kind, is_1904_)) return *date;
    constexpr double most_exact = 1e15; // beyond it not every whole number can be told from the next
    const bool is_whole = std::abs(*value) < most_exact && *value == std::trunc(*value);
    return is_whole ? std::to_string(static_cast<long long>(*value)) : written;
}

std::string CellTexts::of(pugi::xml_node cell) const {
    const std::string_view type = cell.attribute("t").value();
    if (type == "inlineStr") return rich_text(child_named(cell, "is"));
    const std::string text = own_text(child_named(cell, "v"));
    if (text.empty() || type == "str") return unescaped_cell_text(text);
    const std::string value(model::trimmed(text));
    if (type == "s") return shared_string(value);
    if (type == "b") return value == "1" || value == "true" ? "TRUE" : "FALSE";
    return type.empty() || type == "n" ? number(value, cell) : unescaped_cell_text(value);
}

} // namespace kartrekker::exports

#include "export/engagement_xml.h"

#include "export/atomic_file.h"
#include "export/xml_check.h"
#include "model/entities/organisation.h"
#include "model/field_text.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <pugixml.hpp>
#include <set>

namespace kartrekker::exports {

using namespace model;

namespace {

constexpr const char *name_space = "urn:kartrekker:engagement";
constexpr const char *root_name = "engagement";
constexpr const char *format_version = "1";
constexpr std::size_t largest_file = 512u * 1024 * 1024;

void append_record(pugi::xml_node list, const EntityType &type, const Record &record) {
    pugi::xml_node node = list.append_child(std::string(type.name).c_str());
    node.append_attribute("id").set_value(record.id.c_str());
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        const FieldInfo &field = type.fields[i];
        const std::string text = value_text(field, record.values[i]);
        if (text.empty() || (field.kind == FieldKind::flag && text == "false")) continue;
        node.append_child(std::string(field.name).c_str()).text().set(text.c_str());
    }
}

std::string read_whole(const std::filesystem::path &file) {
    std::error_code error;
    std::ifstream in;
    if (std::filesystem::is_regular_file(file, error)) in.open(file, std::ios::binary);
    if (!in.is_open())
        throw Failure("The file {0} cannot be read. Check the name and the folder.", {file.string()});
    if (std::filesystem::file_size(file, error) > largest_file)
        throw Failure("{0} is larger than an engagement can be.", {file.string()});
    return std::string(std::istreambuf_iterator<char>(in), {});
}

/// All text of an element, also where comments or CDATA split it.
std::string text_of(pugi::xml_node node) {
    std::string text;
    for (const pugi::xml_node part : node.children())
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) text += part.value();
    return text;
}

/// Turns elements into records. Knows the bytes, to tell the line of a mistake.
class RecordReader {
  public:
    RecordReader(const std::string &bytes, const std::filesystem::path &file) : bytes_(bytes), file_(file) {}

    Record read(const EntityType &type, pugi::xml_node node) const {
        Record record = blank(type);
        record.id = node.attribute("id").value();
        for (const pugi::xml_node child : node.children()) {
            const std::size_t index = type.index_of(child.name());
            if (index == EntityType::npos) continue;
            at(child, [&] { record.values[index] = parse_value(type.fields[index], text_of(child)); });
        }
        return record;
    }

    /// Runs something and says the element's line when it fails.
    template <class Work>
    void at(pugi::xml_node node, Work work) const {
        try {
            work();
        } catch (const Failure &failure) {
            const auto end =
                bytes_.begin() +
                std::min<std::ptrdiff_t>(node.offset_debug(), static_cast<std::ptrdiff_t>(bytes_.size()));
            throw Failure("{0}, line {1}: {2} Nothing was imported.",
                          {file_.string(), std::to_string(1 + std::count(bytes_.begin(), end, '\n')),
                           Argument(failure)});
        }
    }

  private:
    const std::string &bytes_;
    const std::filesystem::path &file_;
};

using IdsByType = std::map<std::string_view, std::set<std::string>>;

IdsByType ids_in(pugi::xml_node root) {
    IdsByType ids;
    for (const EntityType *type : entity_types())
        for (const pugi::xml_node node : root.child(std::string(type->plural).c_str()).children())
            ids[type->name].insert(node.attribute("id").value());
    return ids;
}

void check_references(const EntityType &type, const Record &record, const IdsByType &ids) {
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        const FieldInfo &field = type.fields[i];
        const auto *id = std::get_if<std::string>(&record.values[i]);
        if (field.kind != FieldKind::reference || !id) continue;
        const auto known = ids.find(field.target);
        if (known == ids.end() || !known->second.count(*id))
            throw Failure("“{0}” in the field {1} is the id of nothing in this file.", {*id, field.label});
    }
}

void require_empty(const Workspace &workspace) {
    for (const EntityType *type : entity_types())
        if (type != &Organisation::type() && workspace.count(*type) > 0)
            throw Failure("{0} holds work already. Import into a new file.", {workspace.file().string()});
}

} // namespace

void write_engagement_xml(const Workspace &workspace, const std::filesystem::path &file) {
    pugi::xml_document document;
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    pugi::xml_node root = document.append_child(root_name);
    root.append_attribute("xmlns") = name_space;
    root.append_attribute("version") = format_version;
    for (const EntityType *type : entity_types()) {
        const auto records = workspace.all(*type);
        if (records.empty()) continue;
        pugi::xml_node list = root.append_child(std::string(type->plural).c_str());
        for (const Record &record : records)
            append_record(list, *type, record);
    }
    AtomicFile target(file);
    std::ofstream out(target.temporary_path(), std::ios::binary);
    document.save(out, "  ", pugi::format_indent, pugi::encoding_utf8);
    out.close();
    if (!out)
        throw Failure("{0} cannot be written. Check the folder, your rights and the disk.", {file.string()});
    target.commit();
}

void read_engagement_xml(Workspace &workspace, const std::filesystem::path &file) {
    const std::string bytes = read_whole(file);
    check_xml(bytes, file, engagement_schema(), name_space, root_name, format_version);
    require_empty(workspace);
    pugi::xml_document document;
    const auto parsed = document.load_buffer(
        bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_utf8);
    if (!parsed) throw Failure("{0} cannot be read: {1}.", {file.string(), parsed.description()});
    const pugi::xml_node root = document.document_element();
    const RecordReader reader(bytes, file);
    const IdsByType ids = ids_in(root);
    const auto organisations = ids.find(Organisation::type().name);
    if (organisations == ids.end() || *organisations->second.begin() != Organisation::only_id ||
        organisations->second.size() != 1)
        throw Failure("{0} must have one organisation, with the id “{1}”. Nothing was imported.",
                      {file.string(), std::string(Organisation::only_id)});
    workspace.edit("Import engagement", [&](Edit &edit) {
        for (const EntityType *type : entity_types()) {
            for (const pugi::xml_node node : root.child(std::string(type->plural).c_str()).children()) {
                const Record record = reader.read(*type, node);
                reader.at(node, [&] {
                    check_references(*type, record, ids);
                    if (type == &Organisation::type())
                        edit.replace(*type, record);
                    else
                        edit.add(*type, record);
                });
            }
        }
    });
}

} // namespace kartrekker::exports

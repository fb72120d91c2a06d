#include "export/engagement_xml.h"

#include "export/atomic_file.h"
#include "export/xml_check.h"
#include "model/entities/organisation.h"
#include "model/entities/respondent_group.h"
#include "model/entities/response.h"
#include "model/field_text.h"
#include "model/platform.h"
#include "model/translation.h"

#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <set>

namespace kartrekker::exports {

using namespace model;

namespace {

constexpr const char *engagement_name_space = "urn:kartrekker:engagement";
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
    std::ifstream in = open_ordinary_file(file);
    std::error_code error;
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

/// A file that fits the schema, parsed.
class CheckedFile {
  public:
    explicit CheckedFile(const std::filesystem::path &file)
        : file_(file), bytes_(read_whole(file)), reader_(bytes_, file_) {
        check_xml(bytes_, file_, engagement_schema(), engagement_name_space, root_name, format_version);
        const auto parsed =
            document_.load_buffer(bytes_.data(), bytes_.size(),
                                  pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_utf8);
        if (!parsed) throw Failure("{0} cannot be read: {1}.", {file_.string(), parsed.description()});
        ids_ = ids_in(document_.document_element());
    }
    CheckedFile(const CheckedFile &) = delete;
    CheckedFile &operator=(const CheckedFile &) = delete;

    const IdsByType &ids() const { return ids_; }

    /// Gives every record to `take`, kind by kind; a `Failure` in there gets the record's line.
    template <class Take>
    void each(Take take) const {
        for (const EntityType *type : entity_types())
            for (const pugi::xml_node node :
                 document_.document_element().child(std::string(type->plural).c_str()).children()) {
                const Record record = reader_.read(*type, node);
                reader_.at(node, [&] {
                    check_references(*type, record, ids_);
                    take(*type, record);
                });
            }
    }

  private:
    std::filesystem::path file_;
    std::string bytes_;
    RecordReader reader_;
    pugi::xml_document document_;
    IdsByType ids_;
};

void require_empty(const Workspace &workspace) {
    for (const EntityType *type : entity_types())
        if (type != &Organisation::type() && workspace.count(*type) > 0)
            throw Failure("{0} holds work already. Import into a new file.", {workspace.file().string()});
}

} // namespace

ExportedAnswers write_engagement_xml(const Workspace &workspace, const std::filesystem::path &file,
                                     Language language) {
    ExportedAnswers answers = exported_answers(workspace, language);
    pugi::xml_document document;
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    pugi::xml_node root = document.append_child(root_name);
    root.append_attribute("xmlns") = engagement_name_space;
    root.append_attribute("version") = format_version;
    for (const EntityType *type : entity_types()) {
        const auto records = type == &Response::type()          ? std::move(answers.responses)
                             : type == &RespondentGroup::type() ? std::move(answers.groups)
                                                                : workspace.all(*type);
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
    return answers;
}

void read_engagement_xml(Workspace &workspace, const std::filesystem::path &file) {
    const CheckedFile source(file);
    require_empty(workspace);
    const auto organisations = source.ids().find(Organisation::type().name);
    if (organisations == source.ids().end() || *organisations->second.begin() != Organisation::only_id ||
        organisations->second.size() != 1)
        throw Failure("{0} must have one organisation, with the id “{1}”. Nothing was imported.",
                      {file.string(), std::string(Organisation::only_id)});
    workspace.edit(translate(preferred_language(), "Import engagement"), [&](Edit &edit) {
        source.each([&](const EntityType &type, const Record &record) {
            if (&type == &Organisation::type())
                edit.replace(type, record);
            else
                edit.add(type, record);
        });
    });
}

std::vector<RecordList> read_engagement_records(const std::filesystem::path &file) {
    std::vector<RecordList> lists;
    CheckedFile(file).each([&](const EntityType &type, const Record &record) {
        if (lists.empty() || lists.back().type != &type) lists.push_back({&type, {}});
        lists.back().records.push_back(record);
    });
    return lists;
}

} // namespace kartrekker::exports

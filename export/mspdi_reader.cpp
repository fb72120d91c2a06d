#include "export/mspdi.h"

#include "export/clean_text.h"
#include "export/mspdi_parts.h"
#include "export/mspdi_xml.h"
#include "model/failure.h"

#include <algorithm>
#include <pugixml.hpp>

namespace kartrekker::exports {

using model::Failure;

namespace {

constexpr std::size_t longest_plan_name = 512;

/// Takes namespace prefixes off the names of elements: what they stand for was checked at the root.
class PrefixRemover : public pugi::xml_tree_walker {
  public:
    bool for_each(pugi::xml_node &node) override {
        const std::string_view name = node.name();
        const std::size_t colon = name.find(':');
        if (colon != std::string_view::npos) node.set_name(std::string(name.substr(colon + 1)).c_str());
        return true;
    }
};

/// The row that stands for the whole project; the first, where there is one.
pugi::xml_node project_row(const MspdiValues &values, pugi::xml_node project) {
    const pugi::xml_node row = project.child("Tasks").child("Task");
    const bool is_project = values.line(row, "UID") == "0" && values.line(row, "OutlineLevel") == "0";
    return is_project ? row : pugi::xml_node();
}

std::string currency_of(const MspdiValues &values, pugi::xml_node project) {
    const std::string code = values.line(project, "CurrencyCode"),
                      sign = values.line(project, "CurrencySymbol");
    const bool is_code = code.size() == 3 && std::all_of(code.begin(), code.end(), [](char letter) {
                             return letter >= 'A' && letter <= 'Z';
                         });
    if (is_code) return code;
    return sign == "€" ? "EUR" : sign == "£" ? "GBP" : sign == "$" ? "USD" : "";
}

void read_project(const MspdiValues &values, pugi::xml_node project, PlanDocument &plan) {
    const pugi::xml_node row = project_row(values, project);
    const std::string names[] = {values.line(project, "Title"), values.line(row, "Name"),
                                 values.line(project, "Name")};
    for (const std::string &name : names)
        if (plan.name.empty()) plan.name = shortened(name, longest_plan_name);
    plan.currency = currency_of(values, project);
    plan.is_from_start = values.flag(project, "ScheduleFromStart", true);
    plan.start = values.moment(project, "StartDate");
    plan.finish = values.moment(project, "FinishDate");
    if (!plan.start) plan.start = values.moment(row, "Start");
    if (!plan.finish) plan.finish = values.moment(row, "Finish");
}

} // namespace

PlanDocument read_mspdi(std::string_view bytes, const std::filesystem::path &file, PlanNotes &notes) {
    const std::string text = checked_mspdi(bytes, file);
    pugi::xml_document document;
    const auto parsed = document.load_buffer(
        text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_utf8);
    if (!parsed) throw Failure("{0} cannot be read: {1}.", {file.string(), parsed.description()});
    const MspdiValues values(text, file);
    PrefixRemover remover;
    document.traverse(remover);
    const pugi::xml_node project = document.child("Project");
    NoteBook book;
    PlanDocument plan;
    const MspdiReading reading{values, book, plan};
    read_project(values, project, plan);
    read_mspdi_calendar(reading, project);
    read_mspdi_tasks(reading, project);
    read_mspdi_owners(reading, project);
    book.add_to(notes);
    return plan;
}

} // namespace kartrekker::exports

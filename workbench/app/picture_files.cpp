#include "workbench/app/picture_files.h"

#include "export/atomic_file.h"
#include "model/entities/organisation.h"
#include "model/scoring_day.h"
#include "model/translation.h"

#include <fstream>

namespace kartrekker::app {

using namespace model;

namespace {

constexpr std::size_t longest_picture_name = 100;

/// The text with a blank for what Windows, macOS or Linux refuses in a name, and blanks made one.
std::string without_forbidden(const std::string &text) {
    std::string name;
    for (const char c : text) {
        const bool is_forbidden = static_cast<unsigned char>(c) < 0x20 || c == 0x7F ||
                                  std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
        const char allowed = is_forbidden ? ' ' : c;
        if (allowed != ' ' || (!name.empty() && name.back() != ' ')) name += allowed;
    }
    return name;
}

/// Cut after so many bytes, not inside a character, and without blanks and points at its ends.
std::string trimmed_name(std::string name) {
    if (name.size() > longest_picture_name) {
        std::size_t end = longest_picture_name;
        while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U)
            --end;
        name.resize(end);
    }
    const std::size_t first = name.find_first_not_of(" .");
    const std::size_t last = name.find_last_not_of(" .");
    return first == std::string::npos ? std::string() : name.substr(first, last - first + 1);
}

} // namespace

std::string picture_foot(const Workspace &workspace, Language language) {
    const auto organisation = workspace.find<Organisation>(Organisation::only_id);
    const std::string day = written_date(language, format_date(scoring_day(workspace)));
    return organisation && !organisation->name.empty() ? organisation->name + " · " + day : day;
}

std::string picture_file_name(const std::string &engagement, const std::string &title,
                              const std::string &ending) {
    std::string name = without_forbidden(engagement);
    const std::string own = without_forbidden(title);
    if (!name.empty() && !own.empty()) name += " - ";
    name = trimmed_name(name + own);
    return (name.empty() ? "kartrekker" : name) + "." + ending;
}

void replace_file(const std::filesystem::path &file,
                  const std::function<void(const std::filesystem::path &)> &write) {
    exports::AtomicFile target(file);
    write(target.temporary_path());
    target.commit();
}

void replace_file(const std::filesystem::path &file, const std::string &text) {
    replace_file(file, [&](const std::filesystem::path &temporary) {
        std::ofstream out(temporary, std::ios::binary);
        out << text;
        out.close();
        if (!out) throw Failure("{0} could not be written. Is the disk full?", {file.string()});
    });
}

} // namespace kartrekker::app

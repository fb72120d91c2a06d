#include "workbench/gui/settings.h"

#include "workbench/gui/words.h"

#include <algorithm>
#include <charconv>
#include <wx/fileconf.h>
#include <wx/stdpaths.h>

namespace kartrekker::gui {

std::string setting(const std::string &key, const std::string &fallback) {
    const wxConfigBase *config = wxConfigBase::Get();
    const std::string held = config ? utf8(config->Read(shown(key), wxString())) : std::string();
    return held.empty() ? fallback : held;
}

int setting_number(const std::string &key, int fallback) {
    const std::string text = setting(key);
    int number = fallback;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

void keep_setting(const std::string &key, const std::string &value) {
    keep_settings({{key, value}});
}

// What other windows wrote meanwhile stays: the file is written whole.
void keep_settings(const std::vector<std::pair<std::string, std::string>> &settings) {
    if (std::ranges::all_of(settings, [](const auto &one) { return setting(one.first) == one.second; }))
        return;
    read_settings();
    wxConfigBase *config = wxConfigBase::Get();
    for (const auto &[key, value] : settings)
        if (value.empty())
            config->DeleteEntry(shown(key));
        else
            config->Write(shown(key), shown(value));
    config->Flush();
}

void read_settings() {
    std::error_code error;
    std::filesystem::create_directories(settings_folder(), error);
    auto *settings =
        new wxFileConfig("kartrekker", "kartrekker", shown((settings_folder() / "window.conf").string()), {},
                         wxCONFIG_USE_LOCAL_FILE);
    settings->SetExpandEnvVars(false); // a file may be called $HOME
    delete wxConfigBase::Set(settings);
}

std::filesystem::path settings_folder() {
    wxStandardPaths &paths = wxStandardPaths::Get();
    paths.SetFileLayout(wxStandardPaths::FileLayout_XDG);
    return std::filesystem::path(utf8(paths.GetUserConfigDir())) / "kartrekker";
}

} // namespace kartrekker::gui

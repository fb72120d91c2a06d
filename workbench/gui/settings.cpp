#include "workbench/gui/settings.h"

#include "workbench/gui/words.h"

#include <wx/config.h>
#include <wx/stdpaths.h>

namespace kartrekker::gui {

std::string setting(const std::string &key, const std::string &fallback) {
    const wxConfigBase *config = wxConfigBase::Get();
    const std::string held = config ? utf8(config->Read(shown(key), wxString())) : std::string();
    return held.empty() ? fallback : held;
}

void keep_setting(const std::string &key, const std::string &value) {
    wxConfigBase *config = wxConfigBase::Get();
    if (!config) return;
    if (value.empty())
        config->DeleteEntry(shown(key));
    else
        config->Write(shown(key), shown(value));
    config->Flush();
}

std::filesystem::path settings_folder() {
    wxStandardPaths &paths = wxStandardPaths::Get();
    paths.SetFileLayout(wxStandardPaths::FileLayout_XDG);
    return std::filesystem::path(utf8(paths.GetUserConfigDir())) / "kartrekker";
}

} // namespace kartrekker::gui

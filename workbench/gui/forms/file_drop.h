#pragma once

#include "workbench/gui/words.h"

#include <filesystem>
#include <functional>
#include <vector>
#include <wx/dnd.h>

namespace kartrekker::gui {

/// Takes files that are dropped on the form.
class FileDrop : public wxFileDropTarget {
  public:
    explicit FileDrop(std::function<void(std::vector<std::filesystem::path>)> take)
        : take_(std::move(take)) {}

    bool OnDropFiles(wxCoord, wxCoord, const wxArrayString &names) override {
        std::vector<std::filesystem::path> files;
        for (const wxString &name : names)
            files.emplace_back(utf8(name));
        take_(std::move(files));
        return true;
    }

  private:
    std::function<void(std::vector<std::filesystem::path>)> take_;
};

} // namespace kartrekker::gui

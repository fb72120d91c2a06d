#include "workbench/gui/pages/picture_offer.h"

#include "workbench/app/picture_files.h"
#include "workbench/app/presenters/overview_presenter.h"
#include "workbench/app/presenters/why_presenter.h"
#include "workbench/app/words.h"
#include "workbench/gui/drawing/action_menu.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/settings.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <set>
#include <utility>
#include <wx/bitmap.h>
#include <wx/clipbrd.h>
#include <wx/dcmemory.h>
#include <wx/filedlg.h>
#include <wx/image.h>

namespace kartrekker::gui {

namespace {

const char *const folder_key = "/pictures/folder";
const char *const kind_key = "/pictures/kind";
constexpr double scales[] = {2, 1, 4}; ///< of the kinds of PNG in the dialog; SVG comes after them
constexpr double longest_side = 32'000, most_pixels = 120e6;

OfferedPicture offered_by(const DrawnWindow &drawing) {
    auto offered = drawing.offered ? drawing.offered() : std::nullopt;
    if (!offered) throw model::Failure("There is no picture to save yet.");
    return std::move(*offered);
}

const charts::Palette &palette_of(const PictureStyle &style) {
    return style.is_dark ? charts::Palette::dark() : charts::Palette::light();
}

wxBitmap painted(const OfferedPicture &offered, const std::string &foot, const PictureStyle &style) {
    const PaletteScope colours(palette_of(style));
    const charts::Size size = picture_sheet_size(measuring_canvas(), offered.picture, offered.width);
    const double wide = std::ceil(size.width * style.scale), high = std::ceil(size.height * style.scale);
    if (wide > longest_side || high > longest_side || wide * high > most_pixels)
        throw model::Failure("This picture is too large for a PNG of that size. Save it as SVG.");
    wxBitmap bitmap(static_cast<int>(wide), static_cast<int>(high), 24);
    wxMemoryDC dc(bitmap);
    dc.SetBackground(wxBrush(to_wx(palette().card)));
    dc.Clear();
    {
        GraphicsCanvas canvas(std::unique_ptr<wxGraphicsContext>(wxGraphicsContext::Create(dc)), style.scale);
        draw_picture_sheet(canvas, palette(), offered.picture, offered.width, foot);
    }
    dc.SelectObject(wxNullBitmap);
    return bitmap;
}

void write_png(const wxBitmap &bitmap, const std::filesystem::path &file) {
    app::replace_file(file, [&](const std::filesystem::path &temporary) {
        if (!bitmap.ConvertToImage().SaveFile(shown(temporary.string()), wxBITMAP_TYPE_PNG))
            throw model::Failure("{0} cannot be written. Check the folder, your rights and the disk.",
                                 {file.string()});
    });
}

std::string foot_of(Shell &shell) {
    return app::picture_foot(shell.session()->workspace(), current_language());
}

void copy_picture(const DrawnWindow &drawing, Shell &shell) {
    const wxBitmap bitmap = painted(offered_by(drawing), foot_of(shell), {});
    if (!wxTheClipboard->Open())
        throw model::Failure("The clipboard is in use by another program. Try again.");
    wxTheClipboard->SetData(new wxBitmapDataObject(bitmap));
    wxTheClipboard->Flush();
    wxTheClipboard->Close();
    shell.tell(tr("The picture is copied."), false);
}

/// The kinds of file in the dialog; their order is that of `scales`.
std::string kinds_of_file() {
    return tr("PNG, twice the size") + " (*.png)|*.png|" + tr("PNG, as on the screen") + " (*.png)|*.png|" +
           tr("PNG, four times the size") + " (*.png)|*.png|" + tr("SVG, sharp at any size") +
           " (*.svg)|*.svg";
}

/// The dialog asked before it replaced a file, but not of this name.
std::filesystem::path with_ending(std::filesystem::path file, const char *ending) {
    if (file.has_extension()) return file;
    file += ending;
    std::error_code error;
    if (std::filesystem::exists(file, error))
        throw model::Failure("{0} is there already. Choose another name.", {file.filename().string()});
    return file;
}

void ask_and_save(DrawnWindow &drawing, Shell &shell, bool is_dark) {
    const OfferedPicture offered = offered_by(drawing);
    const int svg = static_cast<int>(std::size(scales));
    const int kind = std::clamp(setting_number(kind_key, 0), 0, svg);
    const std::string name = app::picture_file_name(app::engagement_name(shell.session()->workspace()),
                                                    offered.picture.title, kind == svg ? "svg" : "png");
    const std::string fallback = shell.session()->workspace().file().parent_path().string();
    std::error_code error;
    std::string folder = setting(folder_key, fallback);
    if (!std::filesystem::is_directory(folder, error)) folder = fallback;
    wxFileDialog dialog(wxGetTopLevelParent(&drawing), shown(tr("Save picture")), shown(folder), shown(name),
                        shown(kinds_of_file()), wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    dialog.SetFilterIndex(kind);
    if (dialog.ShowModal() != wxID_OK) return;
    const int chosen = std::clamp(dialog.GetFilterIndex(), 0, svg);
    const std::filesystem::path file = with_ending(utf8(dialog.GetPath()), chosen == svg ? ".svg" : ".png");
    keep_settings({{folder_key, file.parent_path().string()}, {kind_key, std::to_string(chosen)}});
    save_picture(drawing, shell, file, {scales[chosen < svg ? chosen : 0], is_dark});
    shell.tell(tr("{0} is written.", {file.filename().string()}), false);
}

/// What a part is, and what is said of it.
std::string in_one_line(const std::string &tip) {
    std::string line;
    bool is_said = false;
    for (const char letter : tip) {
        if (letter != '\n')
            line += letter;
        else
            line += std::exchange(is_said, true) ? " · " : "\t";
    }
    return line;
}

} // namespace

void save_picture(const DrawnWindow &drawing, Shell &shell, const std::filesystem::path &file,
                  const PictureStyle &style) {
    const OfferedPicture offered = offered_by(drawing);
    const std::string ending = app::lower_case(file.extension().string());
    if (ending == ".png") return write_png(painted(offered, foot_of(shell), style), file);
    if (ending != ".svg") throw model::Failure("{0} must end in .png or .svg.", {file.filename().string()});
    const PaletteScope colours(palette_of(style));
    app::replace_file(file, svg_of(offered.picture, palette(), offered.width, foot_of(shell)));
}

std::string told_by(const DrawnWindow &drawing) {
    const auto offered = drawing.offered ? drawing.offered() : std::nullopt;
    if (!offered) return {};
    const charts::Picture &picture = offered->picture;
    std::string words = picture.title + "\n" + picture.state;
    std::set<std::string> told; // what stands at two places, as above and below a table, is told once
    const charts::Rect sheet{0, 0, offered->width, picture.height(offered->width)};
    for (const charts::HitArea &area : picture.draw(measuring_canvas(), sheet, palette()))
        if (!area.tip.empty() && told.insert(area.tip).second) words += "\n" + in_one_line(area.tip);
    return app::why_words(words);
}

bool open_picture_menu(DrawnWindow &drawing, Shell &shell, wxPoint at) {
    const bool is_offered = shell.session() && drawing.offered && drawing.offered();
    const std::string why =
        at == wxDefaultPosition ? drawing.explained() : drawing.explained_at(drawing.ScreenToClient(at));
    if (!is_offered && why.empty()) return false;
    ActionMenu menu;
    if (!why.empty()) menu.add(tr("Where this figure comes from"), [&] { shell.explain(why); });
    if (is_offered) {
        menu.add(tr("What this picture tells"), [&] { shell.explain(told_by(drawing)); });
        menu.add(tr("Save picture…"), [&] { ask_and_save(drawing, shell, false); });
        menu.add(tr("Save picture in dark colours…"), [&] { ask_and_save(drawing, shell, true); });
        menu.add(tr("Copy picture"), [&] { copy_picture(drawing, shell); });
    }
    const wxPoint corner(std::max(0, drawing.GetClientSize().x - drawing.FromDIP(240)), 0);
    shell.guard([&] { menu.show(drawing, at == wxDefaultPosition ? corner : drawing.ScreenToClient(at)); });
    return true;
}

} // namespace kartrekker::gui

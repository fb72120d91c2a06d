#include "workbench/gui/application.h"

#include "model/failure.h"
#include "model/translation.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/preferences.h"
#include "workbench/gui/settings.h"
#include "workbench/gui/window_memory.h"
#include "workbench/gui/words.h"

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <wx/cmdline.h>
#include <wx/config.h>
#include <wx/image.h>
#include <wx/log.h>
#include <wx/translation.h>
#include <wx/weakref.h>

namespace kartrekker::gui {

namespace {

std::optional<wxSize> size_from(const std::string &text) {
    int width = 0, height = 0;
    if (std::sscanf(text.c_str(), "%dx%d", &width, &height) != 2 || width < 200 || height < 200)
        return std::nullopt;
    return wxSize(width, height);
}

constexpr const char *usage =
    "Usage: kartrekker [FILE] [--language nl|en] [--appearance light|dark] [--screenshot PAGE|all OUT "
    "WIDTHxHEIGHT]\n       kartrekker --help | --version\n";

/// Nothing when the command line makes no sense.
std::optional<Arguments> arguments_from(const wxArrayString &words) {
    Arguments arguments;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string word = utf8(words[i]);
        if (word == "--language" && i + 1 < words.size()) {
            arguments.language = model::language_from(utf8(words[++i]));
            if (!arguments.language) return std::nullopt;
        } else if (word == "--appearance" && i + 1 < words.size()) {
            arguments.appearance = appearance_from(utf8(words[++i]));
            if (arguments.appearance == Appearance::desktop) return std::nullopt;
        } else if (word == "--screenshot" && i + 3 < words.size()) {
            const auto size = size_from(utf8(words[i + 3]));
            if (!size) return std::nullopt;
            arguments.screenshot = Screenshot{utf8(words[i + 1]), utf8(words[i + 2]), *size};
            i += 3;
        } else if (word.starts_with("--") || !arguments.file.empty()) {
            return std::nullopt;
        } else {
            arguments.file = word;
        }
    }
    return arguments;
}

/// What wxWidgets itself has to say of things that failed stands in the window, not in boxes before it.
class WindowLog : public wxLog {
  public:
    explicit WindowLog(MainWindow &window) : window_(&window) {}

  protected:
    void DoLogRecord(wxLogLevel level, const wxString &words, const wxLogRecordInfo &) override {
        if (level > wxLOG_Warning || !window_ || window_->IsBeingDeleted()) return;
        window_->CallAfter([window = window_, sentence = utf8(words)] {
            window->tell(tr("Something unexpected went wrong: {0}", {sentence}), true);
        });
    }

  private:
    wxWeakRef<MainWindow> window_;
};

} // namespace

Application::Application() = default;
Application::~Application() = default;

void prepare_process() {
    // GTK sets the whole locale; numbers in files must not follow it.
    std::setlocale(LC_NUMERIC, "C");
    wxImage::AddHandler(new wxPNGHandler);
    if (!wxConfigBase::Get(false)) read_settings();
    auto *translations = new wxTranslations;
    translations->SetLanguage(current_language() == model::Language::dutch ? wxLANGUAGE_DUTCH
                                                                           : wxLANGUAGE_ENGLISH);
    translations->AddStdCatalog();
    wxTranslations::Set(translations);
}

bool Application::Initialize(int &count, wxChar **words) {
    const std::string first = count > 1 ? utf8(wxString(words[1])) : std::string();
    const bool is_version = first == "--version";
    if (!is_version && first != "--help" && first != "-h") return wxApp::Initialize(count, words);
    std::fputs(is_version ? "kartrekker " KARTREKKER_VERSION "\n" : usage, stdout);
    std::exit(std::fflush(stdout) == 0 ? 0 : 1);
}

bool Application::OnInit() {
    SetAppName("kartrekker");
    SetAppDisplayName("Kartrekker");
    wxArrayString words;
    for (int i = 0; i < argc; ++i)
        words.Add(argv[i]);
    const auto arguments = arguments_from(words);
    if (!arguments) {
        std::fputs(usage, stderr);
        return false;
    }
    read_settings();
    set_current_language(
        arguments->language.value_or(chosen_language().value_or(model::preferred_language())));
    prepare_process();
    use_preferences();
    if (arguments->appearance) use_appearance(*arguments->appearance);
    window_ = new MainWindow(arguments->screenshot.has_value());
    delete wxLog::SetActiveTarget(new WindowLog(*window_));
    if (!arguments->screenshot) memory_ = std::make_unique<WindowMemory>(*window_);
    window_->Show();
    if (memory_)
        memory_->begin(arguments->file);
    else if (!arguments->file.empty())
        window_->open(arguments->file);
    if (arguments->screenshot) take_screenshot(*window_, *arguments->screenshot);
    return true;
}

int Application::OnExit() {
    memory_.reset();
    return wxApp::OnExit();
}

bool Application::OnExceptionInMainLoop() {
    try {
        throw;
    } catch (const std::exception &error) {
        if (!window_) throw;
        const auto *failure = dynamic_cast<const model::Failure *>(&error);
        window_->tell(failure ? failure->in(current_language())
                              : tr("Something unexpected went wrong: {0}", {error.what()}),
                      true);
    }
    return true;
}

} // namespace kartrekker::gui

#include "tests/gui/driver.h"

#include "model/field_text.h"
#include "workbench/app/starters.h"
#include "workbench/gui/panes/why_pane.h"
#include "workbench/gui/words.h"

#include <boost/test/unit_test.hpp>
#include <wx/eventfilter.h>
#include <wx/timer.h>

namespace kartrekker::tests {

namespace {

constexpr int patience_in_milliseconds = 10'000;
const wxPoint beside_all_windows(1598, 998);

/// The sample is scored once for all tests; each then works on its own copy.
const std::filesystem::path &sample() {
    static const TemporaryFolder folder;
    static const std::filesystem::path file = [] {
        const std::filesystem::path made = folder / "sample.kartrekker";
        app::new_from_sample(made, "technical-service", model::Language::english);
        return made;
    }();
    return file;
}

} // namespace

class Driver::MenuKeys : public wxEventFilter {
  public:
    MenuKeys(Driver &driver, const std::vector<int> &keys) : driver_(driver), keys_(keys) {
        wxEvtHandler::AddFilter(this);
        timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent &) { press(); });
    }
    ~MenuKeys() override { wxEvtHandler::RemoveFilter(this); }
    int FilterEvent(wxEvent &event) override {
        if (event.GetEventType() == wxEVT_MENU_OPEN && !has_pressed_) timer_.StartOnce(milliseconds_to_open);
        return Event_Skip;
    }
    bool has_pressed() const { return has_pressed_; }

  private:
    static constexpr int milliseconds_to_open = 150;

    void press() {
        const std::vector<int> keys = has_pressed_ ? std::vector{int(WXK_ESCAPE)} : keys_;
        has_pressed_ = true;
        for (const int key : keys)
            driver_.press(key);
        timer_.StartOnce(patience_in_milliseconds); // a menu that is still open then would wait for ever
    }

    Driver &driver_;
    const std::vector<int> &keys_;
    wxTimer timer_;
    bool has_pressed_ = false;
};

Driver::Driver() : file_(folder_ / "technical-service.kartrekker") {
    std::filesystem::copy_file(sample(), file_);
    gui::set_current_language(model::Language::english);
    gui::WhyPane::forget(); // which another test may have left open
    window_ = new gui::MainWindow;
    window_->Show();
    pump(200);
    open();
}

Driver::~Driver() {
    window_->Close(true);
    pump(100);
}

void Driver::open() {
    window_->open(file_);
    window_->Raise();
    wait_for_scores();
    BOOST_REQUIRE(wait([this] { return window_->IsActive(); }));
    hand_.MouseMove(beside_all_windows); // where it points at nothing
}

gui::RecordPage &Driver::records() {
    auto *page = dynamic_cast<gui::RecordPage *>(window_->page());
    BOOST_REQUIRE(page);
    return *page;
}

void Driver::pump(int milliseconds) {
    for (int passed = 0; passed <= milliseconds; passed += 10) {
        wxTheApp->ProcessPendingEvents();
        wxYield();
        wxMilliSleep(10);
    }
}

bool Driver::wait(const std::function<bool()> &condition) {
    for (int passed = 0; passed < patience_in_milliseconds; passed += 20) {
        if (condition()) return true;
        pump(10);
    }
    return condition();
}

void Driver::wait_for_scores() {
    BOOST_REQUIRE(wait([this] {
        return window_->session() && window_->session()->scorecard() && !window_->session()->is_scoring();
    }));
    pump(50);
}

void Driver::let_buttons_go() {
    pump(20);
    BOOST_REQUIRE(wait([] {
        const wxMouseState hand = wxGetMouseState();
        return !hand.LeftIsDown() && !hand.RightIsDown();
    }));
    pump(60);
}

void Driver::click(wxWindow &control, wxPoint inside) {
    hand_.MouseMove(control.ClientToScreen(inside));
    pump(20);
    hand_.MouseClick();
    let_buttons_go();
}

void Driver::click(wxWindow &control) {
    const wxSize size = control.GetClientSize();
    click(control, wxPoint(size.x / 2, size.y / 2));
}

void Driver::click_right(wxWindow &control, wxPoint inside) {
    hand_.MouseMove(control.ClientToScreen(inside));
    pump(20);
    hand_.MouseClick(wxMOUSE_BTN_RIGHT);
    let_buttons_go();
}

void Driver::in_menu(const std::function<void()> &begin, const std::vector<int> &keys) {
    MenuKeys menu(*this, keys); // it has an event loop of its own
    begin();
    BOOST_REQUIRE(wait([&] { return menu.has_pressed(); }));
    pump(100);
}

void Driver::pick(gui::Segments &choices, std::size_t choice) {
    const wxRect area = choices.area_of(choice);
    BOOST_REQUIRE(!area.IsEmpty());
    click(choices, area.GetTopLeft() + area.GetSize() / 2);
}

void Driver::drag(wxWindow &control, wxPoint from, wxPoint to, int modifier) {
    constexpr int steps = 6;
    hand_.MouseMove(control.ClientToScreen(from));
    pump(20);
    if (modifier != 0) hand_.KeyDown(modifier);
    hand_.MouseDown();
    pump(40);
    for (int step = 1; step <= steps; ++step) {
        const wxPoint at(from.x + (to.x - from.x) * step / steps, from.y + (to.y - from.y) * step / steps);
        hand_.MouseMove(control.ClientToScreen(at));
        pump(15);
    }
    hand_.MouseUp();
    if (modifier != 0) hand_.KeyUp(modifier);
    let_buttons_go();
}

void Driver::tell_of_button(wxWindow &control, wxEventType what, wxPoint at) {
    wxMouseEvent event(what);
    event.SetPosition(at);
    event.SetEventObject(&control);
    control.ProcessWindowEvent(event);
}

void Driver::read_answers(const std::filesystem::path &file) {
    app::ResponseImport import;
    import.assessment = "emotional-capital";
    window().import_responses(file, import);
}

void Driver::go(const std::string &page) {
    pump(50);
    const wxRect area = window_->navigation().area_of(page);
    BOOST_REQUIRE_MESSAGE(!area.IsEmpty(), "no such page in the navigation: " << page);
    click(window_->navigation(), area.GetTopLeft() + area.GetSize() / 2);
    BOOST_REQUIRE(wait([&] { return window_->page() && window_->page()->info().id == page; }));
    pump(100);
}

void Driver::choose_row(gui::RowList &list, std::size_t row) {
    const wxRect area = list.area_of(row);
    BOOST_REQUIRE(!area.IsEmpty());
    click(list, wxPoint(area.x + 60, area.y + area.height / 2));
}

void Driver::resize(int width, int height) {
    window_->SetSize(wxRect(0, 0, width, height));
    wxSize wanted(width, height);
    wanted.IncTo(window_->GetMinSize());
    BOOST_REQUIRE(wait([&] { return window_->GetSize() == wanted; }));
    pump(300);
}

void Driver::press(int key, int modifiers) {
    hand_.Char(key, modifiers);
    pump(60);
}

void Driver::type(const std::string &text) {
    hand_.Text(text.c_str());
    pump(60);
}

wxWindow &Driver::control_of(std::string_view field) {
    wxWindow *control = records().form().form().control_of(field);
    BOOST_REQUIRE_MESSAGE(control, "no such field: " << field);
    return *control;
}

void Driver::type_into(std::string_view field, const std::string &text) {
    click(control_of(field));
    press('A', wxMOD_CONTROL);
    type(text);
}

std::string Driver::figure_of(const std::string &page) {
    for (const app::NavigationEntry &entry : window_->navigation().entries())
        if (entry.page == page) return entry.figure;
    return {};
}

std::string Driver::stored(const std::string &type, const std::string &id, std::string_view field) {
    const model::EntityType &kind = *model::find_entity_type(type);
    const auto record = window_->session()->workspace().reader().find(kind, id);
    BOOST_REQUIRE(record);
    const std::size_t place = kind.index_of(field);
    return model::value_text(kind.fields[place], record->values[place]);
}

std::string Driver::stored_in_time(const std::string &type, const std::string &id, std::string_view field,
                                   const std::string &expected) {
    wait([&] { return stored(type, id, field) == expected; });
    return stored(type, id, field);
}

} // namespace kartrekker::tests

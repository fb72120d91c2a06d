"""Scripts that mean ill, by topic. Each is refused: exit 1, one line on standard error, nothing changed.

(name, Lua source, what the error line must tell): words, and as a number the script's own line. Every error must name the
script. No line is asked of one long call into C, of memory that ran out, and of the C stack.
"""

WORDS = '{ en = "x", nl = "x" }'


def assessment(score="return { score = 50, why = 'x' }", findings="", before="", after=""):
    """An assessment of one section on three lines below `before`; `score` begins on the second of them."""
    return (f'{before} local script = {{ kind = "assessment", api = 1, id = "evil", version = "1", title = {WORDS}, '
            f'about = {WORDS}, scale = {{ low = 1, high = 5 }}, sections = {{ {{ id = "s", title = {WORDS}, '
            f'question = {WORDS}, items = {{ {{ id = "q1", text = {WORDS} }} }}, criteria = {{ {{ id = "c", '
            f'title = {WORDS}, score = function(ctx)\n{score}\nend }} }}, findings = function(ctx) {findings} end }} }} }} '
            f'{after} return script')


# Files, processes, bytecode: what would reach them is not there.
OUT_OF_REACH = [
    ("io", 'io.open("/etc/passwd")', [1]),
    ("io_write", 'local f = io.open("stolen.txt", "w") f:write("x") f:close()', [1]),
    ("io_by_G", 'local f = _G["io"]["open"]("/etc/passwd")', [1]),
    ("io_popen", '\nio.popen("id")', [2]),
    ("os_execute", 'os.execute("touch stolen.txt")', [1]),
    ("os_exit", "os.exit(0)", [1]),
    ("os_remove", 'os.remove("evil.kartrekker")', [1]),
    ("os_getenv", 'error(os.getenv("HOME"))', [1]),
    ("dofile", 'dofile("/etc/passwd")', [1]),
    ("loadfile", 'loadfile("/etc/passwd")()', [1]),
    ("load", 'load("return 1")()', [1]),
    ("loadstring", 'loadstring("return 1")()', [1]),
    ("require", 'require("os").execute("id")', [1]),
    ("package", "package.loaded.io.write('x')", [1]),
    ("package_loadlib", 'package.loadlib("/lib/x86_64-linux-gnu/libc.so.6", "system")', [1]),
    ("debug", "debug.getregistry()", [1]),
    ("debug_upvalue", "local _, env = debug.getupvalue(print, 1)", [1]),
    ("collectgarbage", 'collectgarbage("stop")', [1]),
    ("string_dump", "string.dump(function() end)", [1]),
    ("string_dump_by_value", '("x").dump(function() end)', [1]),
    ("text_metatable", 'getmetatable("").__index = nil', [1]),
    ("text_metatable_library", 'getmetatable("").__index.format = function() return "0" end', [1]),
    ("io_by_metatable", 'local m = getmetatable(print) m.__index.io.open("x")', [1]),
    ("env_upvalue", "local _ENV = nil\nprint(1)", [2]),
    ("setfenv", "setfenv(1, {})", [1]),
    ("finalizer", 'setmetatable({}, { __gc = function() while true do end end })', [1, "__gc"]),
    ("coroutine_close", "coroutine.close(coroutine.create(print))", [1]),
    ("nested_close", "local function nest(n) local c c = coroutine.wrap(function() local x <close> = "
     "setmetatable({}, { __close = function() coroutine.close(c) end }) error(nest(n + 1)) end) c() end nest(1)",
     []),
    ("records_written", assessment('ctx:organisation().name = "stolen"'), [2]),
    ("unknown_field", assessment("return ctx:organisation().nmae"), [2, "nmae"]),
    ("unknown_kind", assessment('return ctx:all("respondent")'), [2, "respondent"]),
    ("answers_one_by_one", assessment('return ctx:all("response")'), [2]),
    ("snapshots", assessment('return ctx:all("snapshot")'), [2]),
]

# Endless ones: stopped after five seconds. The line is told where a Lua instruction runs; one long call has none.
ENDLESS = [
    ("loop", "\nwhile true do end", [2]),
    ("goto", "::again:: goto again", [1]),
    ("pcall", "while true do\n  pcall(function()\n    while true do end\n  end)\nend", [3]),
    ("pcall_many", "local function f() while true do end end\nfor i = 1, 1e9 do pcall(pcall, pcall, f) end", [1]),
    ("xpcall_handler", "xpcall(error, function() while true do end end)", [1]),
    ("wrap", "coroutine.wrap(function() while true do end end)()", [1]),
    ("resume_chain", "local function f(n) if n == 0 then while true do end end "
     "return coroutine.resume(coroutine.create(f), n - 1) end while true do f(50) end", [1]),
    ("yield", "local c = coroutine.wrap(function() while true do coroutine.yield() end end)\nwhile true do c() end",
     []),
    ("close_variable", "while true do pcall(function() local x <close> = setmetatable({}, "
     "{ __close = function() while true do end end }) error('x') end) end", [1]),
    ("index", "return setmetatable({}, { __index = function() while true do end end }).x", [1]),
    ("index_chain", "local t = {} for i = 1, 100 do t = setmetatable({}, { __index = t }) end\n"
     "while true do local x = t.y end", [2]),
    ("gsub_callback", '("x"):gsub("x", function() while true do end end)', [1]),
    ("sort_comparator", "table.sort({ 3, 2, 1 }, function() while true do end end)", [1]),
    ("sort_wrong_order", "local t = {} for i = 1, 1e5 do t[i] = i % 7 end\n"
     "while true do pcall(table.sort, t, function(a, b) return true end) end", [2]),
    ("criterion", assessment("while true do end"), [2]),
    ("criterion_pcall", assessment("while true do pcall(ctx.share, ctx, 'goal', function() while true do end end) end"),
     [2]),
    ("findings", assessment(findings="while true do end"), [3]),
    ("pairs_metamethod", "for _ in pairs(setmetatable({}, { __pairs = function() return function() return 1 end end })) "
     "do end", [1]),
    ("words_metatable", assessment("return ctx:say(setmetatable({}, { __index = function() while true do end end }))"),
     [2]),
    ("silent_prints", "while true do print('') end", []),
    ("catastrophic_find", 'string.find(("a"):rep(30000), ("a*"):rep(50) .. "b")', []),
    ("catastrophic_gsub", '("a"):rep(20000):gsub(("a-"):rep(20) .. "b", "")', []),
    ("catastrophic_match", '(("a"):rep(50000)):match(("(.-)"):rep(30) .. "b")', []),
    ("catastrophic_balance", '("("):rep(300000):gsub("%b()", "")', []),
    ("lying_length", "table.insert(setmetatable({}, { __len = function() return 1 << 40 end }), 1, 0)", []),
    ("long_move", "table.move({}, 1, 1 << 60, 2)", []),
    ("long_remove", "table.remove(setmetatable({}, { __len = function() return 1 << 40 end }), 1)", []),
    ("long_sort", "table.sort(setmetatable({}, { __len = function() return 1 << 30 end, __index = function() return 1 "
     "end, __newindex = function() end }))", []),
]

# Memory and depth.
GREEDY = [
    ("rep", 'return ("x"):rep(1e9)', []),
    ("rep_more_than_fits", '("x"):rep(1 << 62)', [1]),
    ("doubling", 'local s = "x" while true do s = s .. s end', []),
    ("table", "local t = {} while true do t[#t + 1] = {} end", []),
    ("table_of_texts", 'local t = {} for i = 1, 1e9 do t[i] = ("x"):rep(1000) .. i end', []),
    ("table_in_pcall", "local t = {} while true do pcall(function() t[#t + 1] = ('x'):rep(1e6) .. #t end) end", []),
    ("gsub", '("x"):rep(1e5):gsub("", ("y"):rep(1e5))', []),
    ("concat", 'local t = {} for i = 1, 1e4 do t[i] = ("x"):rep(100) end return table.concat(t, ("y"):rep(1e6))', []),
    ("format_width", 'return ("%1000000000d"):format(1)', [1]),
    ("format_many", 'local s = ("x"):rep(1e7) return (("%s"):rep(100)):format(table.unpack((function() local t = {} '
     "for i = 1, 100 do t[i] = s end return t end)()))", []),
    ("utf8_char", "local t = {} for i = 1, 1e9 do t[i] = utf8.char(i % 0x10000 + 1):rep(1000) end", []),
    ("unpack", "return table.unpack({}, 1, 1e8)", [1]),
    ("pack", 'return string.pack(("!16i16"):rep(1e4), 1)', [1]),
    ("coroutines", "local t = {} while true do t[#t + 1] = coroutine.create(function() end) end", []),
    ("closures", "local t = {} while true do local x = {} t[#t + 1] = function() return x end end", []),
    ("recursion", "local function f() return f() + 1 end\nreturn f()", [1]),
    ("mutual_recursion", "local g local function f(n) return 1 + g(n) end function g(n) return 1 + f(n) end f(1)",
     [1]),
    ("tostring_recursion", "local m = {} m.__index = function(t, k) return t[k .. 'x'] end\n"
     "return setmetatable({}, m).a", [1]),
    ("gsub_recursion", 'local function f() return (("x"):gsub("x", f)) end f()', []),
    ("sort_recursion", "local function f() table.sort({ 2, 1 }, f) return false end f()", []),
    ("resume_recursion", "local function f() return assert(coroutine.resume(coroutine.create(f))) end f()", [1]),
    ("concat_metamethod", 'local m = {} m.__concat = function(a, b) return a .. b end local t = setmetatable({}, m)\n'
     'return t .. "x"', [1]),
    ("index_loop", "local a, b = {}, {} setmetatable(a, { __index = b }) setmetatable(b, { __index = a })\nreturn a.x",
     [2]),
    ("pattern_recursion", '("x"):rep(1e6):match(("(x"):rep(40))', [1]),
    ("pattern_depth", '("x"):rep(1e6):find(("x?"):rep(1e5) .. "y")', []),
    ("print_flood", 'for i = 1, 1e9 do print(("x"):rep(1000)) end', [1, "printed"]),
    ("brackets", "return " + "(" * 100_000 + "1" + ")" * 100_000, []),
    ("nested_tables", "return " + "{" * 50_000 + "}" * 50_000, []),
    ("nested_functions", "return " + "function() return " * 5_000 + "1" + " end" * 5_000, []),
    ("many_locals", "".join(f"local a{i}\n" for i in range(300)), [202]),
]

# Errors that try to hurt the one who shows them.
ERRORS = [
    ("plain", "\n\nerror('no')", [3]),
    ("syntax", "local x = 1\nlocal y = = 2", [2]),
    ("unfinished", "return {\n  kind = 'assessment',\n", [3]),
    ("nil_index", "local a\n\nlocal b = a.c", [3]),
    ("without_position", "\nerror('no', 0)", [2]),
    ("table", "\nerror({})", [2]),
    ("nil", "\nerror(nil)", [2]),
    ("cyclic", "local e = {} e.message = e e.line = e setmetatable(e, { __index = e, __tostring = function() return e end })\n"
     "error(e)", [2]),
    ("tostring_bomb", "error(setmetatable({}, { __tostring = function() while true do end end, __name = 'x' }))", []),
    ("message_bomb", "error({ message = ('x'):rep(1e8) })", []),
    ("two_lines", 'error("first\\nsecond\\r\\nthird")', [1]),
    ("terminal", 'error("\\27[2J\\27]0;title\\7 \\0 \\8")', [1]),
    ("not_utf8", 'error("\\xff\\xfe\\x80")', [1]),
    ("cut_within_a_letter", 'error(("é"):rep(5000))', [1]),
    ("cut_within_a_letter_2", 'error("x" .. ("é"):rep(5000))', [1]),
    ("in_coroutine", "coroutine.wrap(function()\nerror('no')\nend)()", [2]),
    ("in_criterion", assessment("error('no')"), [2]),
    ("in_share", assessment("ctx:share('goal', function(goal) return goal.nothing end, { en = '%s', nl = '%s' })"),
     [2, "nothing"]),
    ("say_directive", assessment("ctx:say('%d', 'x')"), [2]),
    ("say_nothing", assessment("ctx:say()"), [2]),
    ("number_of_text", assessment("ctx:number({})"), [2]),
    ("readability_of_nothing", assessment("ctx:readability()"), [2]),
    ("share_of_number", assessment("ctx:share(1)"), [2]),
    ("finding_nothing", assessment("ctx:finding()"), [2]),
    ("finding_empty", assessment("ctx:finding({})"), [2]),
    ("finding_severity", assessment("ctx:finding({ rule = 'X', severity = 'deadly', text = 'x', advice = 'x' })"),
     [2, "severity"]),
    ("finding_twice", assessment("for i = 1, 2 do ctx:finding({ rule = 'X', severity = 'low', text = 'x', advice = 'x' }) "
     "end"), [2, "twice"]),
]

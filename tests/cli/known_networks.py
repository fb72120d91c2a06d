"""Networks whose dates and slack are known from elsewhere."""

# id, early start and finish, late start and finish, total slack, free slack
KNOWN = {
    # Hillier and Lieberman, Introduction to Operations Research, the Reliable Construction Co. project: 44 weeks,
    # critical path A B C E F J L N, slack of D G H M 4, I 2, K 1. Free slack by hand: D leads to G at 22, G to H at 29,
    # H to M at 38; M has until 44; I waits for J at 25; K for N at 38.
    "reliable-construction": """
        A 0 2 0 2 0 0
        B 2 6 2 6 0 0
        C 6 16 6 16 0 0
        D 16 22 20 26 4 0
        E 16 20 16 20 0 0
        F 20 25 20 25 0 0
        G 22 29 26 33 4 0
        H 29 38 33 42 4 0
        I 16 23 18 25 2 2
        J 25 33 25 33 0 0
        K 33 37 34 38 1 1
        L 33 38 33 38 0 0
        M 38 40 42 44 4 4
        N 38 44 38 44 0 0""",
    # Wikipedia, Program evaluation and review technique: expected times of a to g, 19.51 work days, critical path
    # a c e g, slack of b 3.84, of d and f 4.68. Free slack by hand: b waits for e at 9.17, d leads to f, f ends it.
    "pert": """
        a 0 4 0 4 0 0
        b 0 5.33 3.84 9.17 3.84 3.84
        c 4 9.17 4 9.17 0 0
        d 4 10.33 8.68 15.01 4.68 0
        e 9.17 14.34 9.17 14.34 0 0
        f 10.33 14.83 15.01 19.51 4.68 4.68
        g 14.34 19.51 14.34 19.51 0 0""",
    # SAS/OR User's Guide: Project Management, the CPM Procedure, widget manufacture in activity-on-node format. Its
    # example with a five-day week starts on Monday 1 December 2003 and finishes on 8 March 2004: 14 weeks, 70 days.
    # By hand: 5+10+15+10+10+15+5 = 70. Marketing can wait to 70; Mkt. Strat. leads to it and to Test Market at 50.
    "widget": """
        1 0 5 0 5 0 0
        2 5 15 5 15 0 0
        3 5 10 35 40 30 0
        4 5 10 10 15 5 5
        5 15 30 15 30 0 0
        6 10 20 40 50 30 30
        7 30 40 30 40 0 0
        8 30 40 30 40 0 0
        9 40 50 40 50 0 0
        10 50 60 55 65 5 5
        11 50 65 50 65 0 0
        12 65 70 65 70 0 0
        13 70 70 70 70 0 0
        14 50 50 70 70 20 20""",
    # The same project with the links ss_9, fs_2, ss_6 and ff_3 of its example of nonstandard precedence relationships
    # in the GANTT procedure; dates by hand. Forward: Materials and Facility start at 15+9, Init. Prod. at 34+2, Test
    # Market ends at 61, so Changes must end at 64 or later (ff_3) and start at 46+6 or later (ss_6): 59 to 64.
    # Backward: Test Market ends by 64-3, Evaluate starts by 59-6, Facility ends by 36-2, Prototype starts by 24-9
    # (Materials alone would let it start at 26-9).
    "widget-lags": """
        1 0 5 0 5 0 0
        2 5 15 5 15 0 0
        3 5 10 31 36 26 0
        4 5 10 10 15 5 5
        5 15 30 15 30 0 0
        6 10 20 36 46 26 26
        7 24 34 26 36 2 2
        8 24 34 24 34 0 0
        9 36 46 36 46 0 0
        10 46 56 53 63 7 7
        11 46 61 46 61 0 0
        12 59 64 59 64 0 0
        13 64 64 64 64 0 0
        14 46 46 64 64 18 18""",
    # Vanhoucke, Integrated Project Management and Control (2014), p. 9, Patient Transport System; early and late dates
    # as the tests of the R package criticalpath have them: 25 days, critical 1-8, 10, 14, 16. Free slack by hand.
    "patient-transport": """
        1 0 1 0 1 0 0
        2 1 2 1 2 0 0
        3 2 5 2 5 0 0
        4 5 7 5 7 0 0
        5 7 9 7 9 0 0
        6 5 7 5 7 0 0
        7 7 9 7 9 0 0
        8 9 10 9 10 0 0
        9 10 14 11 15 1 1
        10 10 15 10 15 0 0
        11 10 13 12 15 2 2
        12 10 13 12 15 2 2
        13 10 14 11 15 1 0
        14 15 20 15 20 0 0
        15 14 15 19 20 5 5
        16 20 25 20 25 0 0
        17 20 22 23 25 3 3""",
    # The same with other durations, from the same tests: 31 days, critical 1-5, 8, 10, 11, 14, 17.
    "patient-transport-changed": """
        1 0 1 0 1 0 0
        2 1 3 1 3 0 0
        3 3 8 3 8 0 0
        4 8 12 8 12 0 0
        5 12 15 12 15 0 0
        6 8 10 12 14 4 0
        7 10 11 14 15 4 4
        8 15 20 15 20 0 0
        9 20 23 22 25 2 2
        10 20 25 20 25 0 0
        11 20 25 20 25 0 0
        12 20 23 22 25 2 2
        13 20 24 21 25 1 0
        14 25 27 25 27 0 0
        15 24 25 26 27 2 2
        16 27 29 29 31 2 2
        17 27 31 27 31 0 0""",
    # Taylor, Introduction to Management Science, answers to chapter 8, problem 6: all but the free slack is printed
    # there. Its arrows between events are the activities here; 4-5 is a dummy. Free slack by hand: what there is
    # before the event that an arrow leads to (events at 0 8 10 9 15 12 27 31 38).
    "activity-on-arrow": """
        a 0 8 1 9 1 0
        b 0 10 0 10 0 0
        c 0 9 6 15 6 0
        d 8 14 9 15 1 1
        e 8 12 16 20 8 0
        f 10 15 10 15 0 0
        g 9 9 15 15 6 6
        h 9 16 20 27 11 11
        i 15 27 15 27 0 0
        j 15 30 16 31 1 1
        k 12 30 20 38 8 8
        l 27 31 27 31 0 0
        m 31 38 31 38 0 0""",
    # Slides "Calculate Early Starts & Finishes", slideplayer.com/slide/3283910: all four dates are printed. Slack by hand.
    "forward-backward": """
        A 0 4 0 4 0 0
        B 4 10 4 10 0 0
        C 4 7 22 25 18 0
        D 10 16 10 16 0 0
        E 16 30 16 30 0 0
        F 7 12 25 30 18 18
        G 30 32 30 32 0 0
        H 32 34 33 35 1 1
        I 32 35 32 35 0 0
        J 35 39 35 39 0 0
        K 39 41 39 41 0 0""",
    # A course's "Network Construction - Critical Path Method": paths of 35, 41, 30, 39 and 38 days are printed, which
    # give the slack: E 41-35, C 41-30, G and J 41-39, H and M 41-38; D has the smaller of the last two. Dates by hand.
    "course-network": """
        A 0 2 0 2 0 0
        B 2 12 2 12 0 0
        C 2 15 13 26 11 9
        D 2 14 4 16 2 0
        E 12 24 18 30 6 6
        F 12 19 12 19 0 0
        G 14 24 16 26 2 0
        H 14 30 17 33 3 0
        I 19 25 19 25 0 0
        J 24 36 26 38 2 2
        K 25 30 25 30 0 0
        L 30 38 30 38 0 0
        M 30 35 33 38 3 3
        N 38 41 38 41 0 0""",
    # The same course's "Network Construction - Precedence Diagram Method": three links from start to start; dates by
    # hand. Critical A D H M N = 2+12+16+5+3 = 38. G starts by 23, as J does; I by 21, to end by 27 when L starts.
    "course-network-precedence": """
        A 0 2 0 2 0 0
        B 0 10 4 14 4 0
        C 2 15 10 23 8 0
        D 2 14 2 14 0 0
        E 10 22 15 27 5 1
        F 10 17 14 21 4 0
        G 14 24 23 33 9 1
        H 14 30 14 30 0 0
        I 17 23 21 27 4 0
        J 15 27 23 35 8 8
        K 17 22 22 27 5 1
        L 23 31 27 35 4 4
        M 30 35 30 35 0 0
        N 35 38 35 38 0 0""",
    # All four kinds, with lags and a lead; made for this test and worked out by hand.
    # Forward: B starts 2 after A. C starts at 5-1. D ends at 6+3. E ends at 4+7. F ends at 10+4 or later, starts at
    # 9+1 or later and at 9+2 or later: 11. G starts at 15, later than 11+2.
    # Backward: E starts by 11-2. D ends by 11-1. C starts by 11-7 (and ends by 15-4). B ends by 10-3. A starts by 3-2
    # and ends by 4+1: 0. Only between D and F is there room: 11-9-1.
    "four-kinds": """
        1 0 5 0 5 0 0
        2 2 6 3 7 1 0
        3 4 10 4 10 0 0
        4 6 9 7 10 1 1
        5 9 11 9 11 0 0
        6 11 15 11 15 0 0
        7 15 16 15 16 0 0""",
}

# The tests of the R package criticalpath, early_start_finish_by_relation_type: begin (1 day), A, B, end (1 day), with one
# kind of link between A and B. Kind, days of A and of B, lag: the project's finish, the start of B. Late dates are printed
# too: they equal the early ones in these twenty. Its other sixteen start before the project does, which a plan cannot.
RELATION_TYPES = """
    FS 3 3 0: 8 4
    FS 3 3 2: 10 6
    FS 3 3 -2: 6 2
    FS 3 5 0: 10 4
    FS 3 5 2: 12 6
    FS 3 5 -2: 8 2
    FS 5 3 0: 10 6
    FS 5 3 2: 12 8
    FS 5 3 -2: 8 4
    FF 3 3 0: 5 1
    FF 3 3 2: 7 3
    FF 3 5 2: 7 1
    FF 5 3 0: 7 3
    FF 5 3 2: 9 5
    SS 3 3 0: 5 1
    SS 3 3 2: 7 3
    SS 3 5 0: 7 1
    SS 3 5 2: 9 3
    SS 5 3 2: 7 3
    SF 3 3 2: 4 0"""

# A file saved by Microsoft Project 2007: eight pairs of tasks of one day, each pair with one link: FS without a lag, with 1
# and 2 days, 1 and 2 weeks, then SF, SS and FF with 2 days. UID: early start, late start, free and total slack in tenths of
# a minute, all as Project saved them (start and finish are on the same day, at 8:00 and 17:00). There both tasks of a pair
# are called Task 1 and Task 2; here they are numbered through.
MICROSOFT_PROJECT = """
    1 2014-10-17 2014-10-31 0 48000
    2 2014-10-20 2014-11-03 48000 48000
    3 2014-10-17 2014-10-30 0 43200
    4 2014-10-21 2014-11-03 43200 43200
    5 2014-10-17 2014-10-29 0 38400
    6 2014-10-22 2014-11-03 38400 38400
    7 2014-10-17 2014-10-24 0 24000
    8 2014-10-27 2014-11-03 24000 24000
    9 2014-10-17 2014-10-17 0 0
    10 2014-11-03 2014-11-03 0 0
    11 2014-10-17 2014-10-31 0 48000
    12 2014-10-20 2014-11-03 48000 48000
    13 2014-10-17 2014-10-30 0 43200
    14 2014-10-21 2014-11-03 43200 43200
    15 2014-10-17 2014-10-30 0 43200
    16 2014-10-21 2014-11-03 43200 43200"""

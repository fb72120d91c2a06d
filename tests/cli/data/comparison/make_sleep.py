"""Makes sleep.csv: the hours of sleep gained on two drugs (Student, The Probable Error of a Mean, Biometrika 6, 1908, page
20; R's dataset “sleep”) as answers to eight items on 0 to 10, whose sum is the tenths of an hour above −1.6. So a score from
0 to 100 is 12.5 times the hours, and some.

/usr/bin/python3 make_sleep.py > sleep.csv
"""
HOURS = {"Drug 1": (0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0),
         "Drug 2": (1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4)}
ITEMS = 8

print("group", *(f"h{item + 1}" for item in range(ITEMS)), sep=",")
for drug, hours in HOURS.items():
    for gained in hours:
        whole, rest = divmod(round(10 * gained) + 16, ITEMS)
        print(drug, *(whole + (item < rest) for item in range(ITEMS)), sep=",")

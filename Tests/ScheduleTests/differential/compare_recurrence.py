#!/usr/bin/env python3
"""Compare our recurrence expansion with python-dateutil over random rules.

usage: compare_recurrence.py PROBE [COUNT] [SEED]

PROBE is the built `recurrence-probe`. Prints each disagreement and exits 1 if there is any.
Needs: pip install python-dateutil

Left out on purpose: BYSETPOS with FREQ=WEEKLY, where dateutil starts the first week at DTSTART
instead of at the week's start and so numbers the places differently from RFC 5545.
"""
import datetime
import json
import random
import signal
import subprocess
import sys
import warnings

from dateutil.rrule import rrulestr

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
LIMIT = 12
PATIENCE = 0.5
YEARS = 4  # how far both are followed: dateutil is slow where a rule has few or no dates


def some(rng, values, most):
    return rng.sample(values, rng.randint(1, min(most, len(values))))


def numbers(values):
    return ",".join(str(value) for value in values)


def random_rule(rng, start):
    frequency = rng.choice(["DAILY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY"])
    parts = ["FREQ=" + frequency]
    if rng.random() < 0.5:
        parts.append("INTERVAL=%d" % rng.choice([1, 2, 2, 3, 4, 5, 6, 7, 12, 13, 52]))
    narrowed = False
    if rng.random() < 0.3:
        parts.append("BYMONTH=" + numbers(sorted(some(rng, range(1, 13), 5))))
        narrowed = True
    if frequency != "WEEKLY" and rng.random() < 0.35:
        pool = list(range(1, 32)) + list(range(-31, 0))
        parts.append("BYMONTHDAY=" + numbers(some(rng, pool, 5)))
        narrowed = True
    if rng.random() < 0.5:
        days = some(rng, DAYS, 4)
        if frequency in ("MONTHLY", "YEARLY") and rng.random() < 0.6:
            yearly = frequency == "YEARLY" and not any(p.startswith("BYMONTH=") for p in parts)
            pool = [1, 2, 3, 4, 5, -1, -2, -3, -4, -5] + ([20, 53, -20] if yearly else [])
            days = [str(rng.choice(pool)) + day for day in days]
        parts.append("BYDAY=" + ",".join(days))
        narrowed = True
    if narrowed and frequency != "WEEKLY" and rng.random() < 0.25:
        parts.append("BYSETPOS=" + numbers(some(rng, [1, 2, 3, -1, -2, -3, 10, -10], 3)))
    if rng.random() < 0.3:
        parts.append("COUNT=%d" % rng.randint(1, 20))
    elif rng.random() < 0.3:
        until = start + datetime.timedelta(days=rng.randint(0, 1500), minutes=rng.randint(-90, 90))
        parts.append("UNTIL=" + until.strftime("%Y%m%dT%H%M%S"))
    if rng.random() < 0.3:
        parts.append("WKST=" + rng.choice(DAYS))
    rng.shuffle(parts)
    return ";".join(parts)


class OutOfTime(Exception):
    pass


def out_of_time(signal_number, frame):
    raise OutOfTime


def expected(rule, start):
    """The dates that dateutil gives. A rule without any date makes it search to the year 9999: after
    PATIENCE seconds what it has found by then, usually nothing, stands as its answer."""
    end = horizon(start)
    parsed = rrulestr("RRULE:" + rule, dtstart=start)
    if parsed._until is None:
        parsed = parsed.replace(until=end)
    dates = []
    signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    try:
        for date in parsed:
            if date > end or len(dates) == LIMIT:
                break
            dates.append(date.strftime("%Y-%m-%dT%H:%M:%S"))
    except OutOfTime:
        pass
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return dates


def horizon(start):
    return start + datetime.timedelta(days=YEARS * 365)


def main():
    signal.signal(signal.SIGALRM, out_of_time)
    warnings.simplefilter("ignore")  # COUNT together with our horizon
    probe = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 5000
    rng = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 20260302)
    cases = []
    for _ in range(count):
        start = datetime.datetime(2020, 1, 1, 9, 30) + datetime.timedelta(days=rng.randint(0, 4000))
        cases.append((random_rule(rng, start), start))
    lines = "".join(
        json.dumps({"rule": rule, "start": start.strftime("%Y-%m-%dT%H:%M"), "limit": LIMIT}) + "\n"
        for rule, start in cases
    )
    run = subprocess.run([probe], input=lines, capture_output=True, text=True, check=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    if len(answers) != len(cases):
        print("the probe gave %d answers to %d rules" % (len(answers), len(cases)))
        return 1
    wrong = dates = 0
    for (rule, start), answer in zip(cases, answers):
        want = expected(rule, start)
        end = horizon(start).strftime("%Y-%m-%dT%H:%M:%S")
        got = [date for date in answer["dates"] if date <= end]
        dates += len(want)
        if answer.get("problem") or got != want:
            wrong += 1
            print("%s from %s\n  ours   %s\n  theirs %s" % (rule, start, answer, want))
    print("%d rules, %d dates, %d disagreements" % (len(cases), dates, wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

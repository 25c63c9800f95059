"""When the activities of one hub take place: all patterns of the content model, and no room twice
at one time."""

ROOMS = ["Acorn room", "Daisy room", "Heron room", "Maple room"]
TIMES = ["9am to 10am", "10:15am to 11:15am", "11:30am to 12:30pm", "1pm to 2pm",
         "2:15pm to 3:15pm", "3:30pm to 4:30pm"]
CLOCK = [("09:00", "10:00"), ("10:15", "11:15"), ("11:30", "12:30"), ("13:00", "14:00"),
         ("14:15", "15:15"), ("15:30", "16:30")]

# The patterns' days differ, so that five activities share a room and a time.
PATTERNS = [
    ("""  - every: Monday and Thursday
    time: {time}
    during: term time
    from: 2026-09-07
    until: 2027-07-16
""", """changes:
  - cancelled: 2026-11-30
    why: The room is being painted
  - moved: 2026-12-07
    to: 2026-12-13
    why: The paint is still wet
"""),
    ("""  - every: other Tuesday
    time: {time}
    during: term time
    from: 2026-09-08
""", """changes:
  - cancelled: 2026-12-01
    why: We are at a conference
"""),
    ("""  - every: Wednesday
    time: {time}
    from: 2026-09-02
    until: 2027-07-14
  - on: [2026-12-06, 2027-03-07]
    time: {time}
""", """changes:
  - moved: 2026-12-09
    where: online
    why: The heating is being mended
"""),
    ("""  - every: Friday
    time: {time}
    from: 2026-10-02
    for: 20 sessions
""", """changes:
  - cancelled: 2026-11-27
    why: Staff training
  - cancelled: 2026-12-04
    why: Staff training
"""),
    ("""  - every: first and third Saturday of the month
    time: {time}
    from: 2026-09-05
    until: 2027-07-17
""", """changes:
  - cancelled: 2026-12-05
    why: The Christmas fair needs the room
"""),
]


def fields(number):
    """The room, the rows and perhaps the changes of the hub's activity of this number."""
    turn, pattern = divmod(number, len(PATTERNS))
    room, turn = turn // len(TIMES), turn % len(TIMES)
    room_name = ROOMS[room] if room < len(ROOMS) else f"Room {room + 1}"
    rows, changes = PATTERNS[pattern]
    changes = changes if number % 3 == 0 else ""
    return f"room: {room_name}\nwhen:\n{rows.format(time=TIMES[turn])}{changes}"


def times(number):
    """From when to when, as on a watch of 24 hours, and in words."""
    turn = number // len(PATTERNS) % len(TIMES)
    return [*CLOCK[turn], TIMES[turn]]

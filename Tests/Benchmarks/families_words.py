"""The names, things and sentences that made-up families, towns and groups are described with."""


def listed(text):
    """The items of a text with commas between them."""
    return [" ".join(item.split()) for item in text.split(",")]


# Sectors of the North West with the degrees of their centres, rounded.
SECTORS = """WA1 4 53.40 -2.53, WA3 4 53.46 -2.53, WA4 4 53.33 -2.59, WA5 4 53.43 -2.65,
    WA7 4 53.33 -2.74, WA8 4 53.38 -2.77, WA9 4 53.42 -2.71, L1 3 53.40 -2.98, L4 3 53.44 -2.97,
    L8 3 53.39 -2.96, L9 3 53.46 -2.97, L32 3 53.47 -2.88, L34 3 53.43 -2.81, L36 3 53.42 -2.85,
    WN2 2 53.54 -2.59, WN3 4 53.54 -2.62, WN7 4 53.50 -2.53, M20 4 53.43 -2.22, M22 4 53.40 -2.26,
    M26 2 53.57 -2.31, M27 4 53.51 -2.33, M29 2 53.51 -2.47, SK1 2 53.42 -2.15, SK4 4 53.42 -2.18,
    SK7 4 53.38 -2.12, SK8 4 53.39 -2.23, BL1 4 53.58 -2.45, BL3 4 53.57 -2.47, BL5 3 53.55 -2.52,
    BL8 3 53.61 -2.34, CW1 3 53.11 -2.46, CW7 3 53.20 -2.50, CW8 3 53.26 -2.58, CH1 3 53.20 -2.88,
    CH5 3 53.19 -3.04, OL1 4 53.56 -2.09, OL8 4 53.53 -2.13, PR1 4 53.76 -2.68, PR4 3 53.80 -2.88,
    PR7 2 53.65 -2.64"""

# A place, and a family, is called by a first and a last part: some 2,500 names.
FIRST = """Alder Apple Ash Barley Beech Bel Birch Black Bram Bright Brock Burn Cald Can Carr Cedar
    Chal Clay Cop Cran Crow Dale Deer Dun East Elm Fair Fern Fox Glen Gold Green Hag Hart Hazel
    Heath Hol Horn Hurst Kirk Lang Lark Lin Lock Long Mar Mill Moor Nether North Nut Oak Orchard
    Over Pen Pool Red Rook Rose Rush Sal Sand Shel Sil South Stan Stone Swan Thorn Up Wal Wat West
    Whit Wil Win Wood Wych""".split()
LAST = """bank bridge brook bury by cliffe combe croft dale den field ford gate grove ham hill
    holme hurst ley lington mere more ney shaw side stead stock ton well wick worth""".split()
PEOPLE = """Aaliyah Adam Agnieszka Aisha Alan Amara Amir Anita Anna Asha Barbara Bea Ben Bilal Bridget
    Carol Carys Chloe Claire Colin Daniel Dawn Dev Diane Dipa Donna Ed Elif Ellie Emeka Emily Esther
    Farah Fatima Fiona Frank Gareth Gemma George Grace Gwen Hamza Hannah Harpreet Heather Helen Ian
    Imran Ines Isla Iwona Jack Jaya Jean Jo Joyce Julie Kamal Karen Kasia Katie Kofi Lamin Laura
    Leah Lena Linda Lorna Lucy Lyn Maeve Magda Maria Marcus Mark Maryam Meera Mo Mohammed Nadia Naomi
    Nasreen Neil Nia Nicola Nina Noor Olga Oluwa Omar Pam Pat Paula Petra Philippa Priya Rachel Ravi
    Rehana Rita Rob Rosa Ruth Sadia Sally Sam Sana Sandra Sara Shona Sian Simon Sofia Stella Sue Sunita
    Tanya Tariq Terry Theo Tina Tom Tracy Uma Val Vera Vikram Wanda Wendy Yasmin Yusuf Zainab Zoe""".split()
THINGS = """balance bikes, a ball pool, beanbags, big blocks, board games, bubbles, building bricks,
    cardboard boxes, clay, climbing frames, collage, cornflour, dolls, dressing up, drums, easels, farm
    animals, felt tips, finger paint, foam shapes, footballs, garden tools, glitter, glockenspiels,
    hoops, instruments, jigsaws, junk modelling, kites, magnets, marbles, mirrors, mud, nets, paddling
    pools, parachutes, pastels, pebbles, pegs, pine cones, playdough, puppets, puzzles, ribbons,
    sandpits, scarves, scooters, seeds, shakers, shells, skipping ropes, slides, soft mats, stamps,
    stickers, story sacks, a tepee, threading beads, torches, toy kitchens, train tracks, trikes,
    tunnels, treasure baskets, watering cans, water trays, wax crayons, wooden rails, wool, xylophones,
    leaflets, a kettle, biscuits, fruit, porridge, soup, cushions, tea, a laptop, a printer, forms,
    envelopes, a telephone, headphones, a scanner, weighing scales, a height chart, a breast pump,
    slings, car seats, blankets, nappies, vests, pyjamas, school shoes, coats, uniforms, prom dresses,
    toothbrushes, fluoride varnish, sunhats, thermometers, stairgates, plug covers, bed guards, night
    lights, black-out blinds, weighted blankets, picture cards, timers, chew toys, sign books, talking
    buttons, hearing aids, switch toys, standing frames, sensory lights, bubble tubes, fibre optics,
    sewing machines, knitting needles, guitars, keyboards, microphones, cameras, spray paint,
    skateboards, table tennis, dominoes, chess, pool tables, air fryers, slow cookers, recipe
    cards, spice jars, vegetable boxes, compost, bird feeders, bug hotels, wellies, waterproofs,
    hammocks, a fire pit, marshmallows, maps, compasses, bread dough, pizza ovens, wormeries"""
THINGS = listed(THINGS)
LANDMARKS = """the library, the chip shop, the fire station, the old mill, the mosque, the
    Methodist church, St Oswald’s, St Bede’s, the gurdwara, the leisure centre, the swimming baths, the
    bus station, the health centre, the chemist, the post office, the market hall, the railway arch, the
    canal, the bowling green, the allotments, the war memorial, the primary school, the high school,
    the sixth form college, the town hall, the cinema, the garden centre, the supermarket, the park
    gates, the bandstand, the skate park, the football ground, the cricket pavilion, the scout hut, the
    community café, the launderette, the barber’s, the bakery, the water tower, the viaduct, the
    surgery, the dental practice, the police station, the job centre, the children’s nursery"""
LANDMARKS = listed(LANDMARKS)
ROOMS = """Acorn, Bluebell, Buttercup, Conker, Daisy, Dragonfly, Foxglove, Hedgehog, Heron, Ivy,
    Kestrel, Ladybird, Lavender, Magpie, Maple, Otter, Poppy, Rainbow, Robin, Rowan, Squirrel, Starling,
    Sunflower, Swift, Thistle, Wren"""
ROOMS = [f"{room} room" for room in listed(ROOMS)]
STREETS = "Street Road Lane Avenue Close Way Drive Gardens Terrace Square".split()
AUDIENCES = """dads, new parents, parents under 25, grandparents, kinship carers, foster families,
    single parents, twins and triplets, premature babies, newborns, crawlers, toddlers, under-fives,
    primary age, year 6, teenagers, sixteen to nineteen, home-educating families, working parents,
    childminders, armed forces families, refugee families, Polish families, Arabic speakers, deaf
    parents, autistic children, siblings, boys, girls, young carers, families in work"""
AUDIENCES = listed(AUDIENCES)
MANNERS = """Friday, Early, Weekend, Little, Big, Open, Quiet, Gentle, Outdoor, Pop-up, Community,
    Neighbourhood, Village, Riverside, First, Family, After-school, Drop-in, Online, Evening"""
MANNERS = listed(MANNERS)
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday".split()
TIMES = ["9:15am to 10:45am", "11am to 12:15pm", "1pm to 2:30pm", "3:15pm to 4:45pm"]

# What any service may say besides, so that people, places and things vary as in life.
GENERAL = """{Person} and {Person} run it, and {Person} helps on {day}s.
We have {thing}, {thing} and {thing}.
It is in the {room}, by {landmark} on {street}.
Ask for {Person} {name} at the desk when you come.
The bus from {place} stops outside {landmark}.
Families come from {place}, {place} and {place}.
“I only came for the {thing},” says {Person} {name}, who now helps us every {day}.
If {town} is too far, we also come to {place} once a month.
You will find us between {landmark} and {landmark}.
Bring {thing} if you have it: we lend {thing} to those who don’t.
We walk over from {landmark} together at the end of school.
{Person} {name} can ring an interpreter who comes over from {place}.
Thank you to {Person} {name} of {place}, who gave the {thing}, and to {name} and Sons.
Our next trip is to {place} Hall, with {Person} {name}.
Little ones play with {thing} while you talk.
In summer we go out to {place} with {thing} and {thing}.
Parking is easiest behind {landmark}; the door is on {street}.
Started by {Person} {name} and other parents in {place}, it is now open to everybody in {town}.
Last month we tried {thing}, and next month it is {thing}."""
GENERAL = GENERAL.split("\n")
HEADINGS = """What happens, Who is it for?, Before you come, What to bring, Getting there, What families say,
    How it works, If you are not sure, Your first visit, Good to know, What you can ask us, What comes next"""
HEADINGS = listed(HEADINGS)

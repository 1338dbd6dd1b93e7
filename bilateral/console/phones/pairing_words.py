"""Words that a phone and the therapist's page show alike: easy to read out, hard to mix up."""

WORDS: tuple[str, ...] = tuple(
    """
    acorn actor album amber anchor angel ankle apple apron arrow artist atlas attic autumn badge
    bagel baker ballet balloon bamboo banana banjo barrel basket beach beaver bench berry bicycle
    biscuit blanket blossom bonfire book bottle branch bread breeze brick bridge brush bubble bucket
    butter button cabin cactus camel camera candle canoe canyon carpet carrot castle cello cherry
    chess circle circus city clay cliff clock cloud clover coconut coffee comet copper coral cotton
    cousin crayon cricket crown crystal cupboard curtain daisy dancer desert diamond dinner dolphin
    donkey dragon drawer drum eagle earth echo elbow elephant eleven emerald engine evening falcon
    family farmer feather fence fiddle finger flame flute folder forest fossil fountain friend
    galaxy garage garden garlic ginger giraffe glass glove goose grape grass guitar hammer harvest
    hazel helmet hill hollow honey horizon horse hotel house iceberg igloo ink island ivory jacket
    jaguar jasmine jelly jewel jigsaw jungle kettle kitchen kite kitten koala ladder lagoon lantern
    lavender leaf lemon lentil library lily lion lobster lunch magnet mango maple marble market
    meadow melon menu mirror mitten monkey morning mountain muffin museum music napkin needle nest
    nickel noodle north notebook nutmeg oasis ocean olive onion orange orbit orchid otter oven owl
    paddle palace pancake panda paper parrot pasta peach peanut pearl pebble pelican pencil penguin
    pepper piano picnic pigeon pillow pilot planet plum pocket poem pony poppy potato pumpkin puppet
    puzzle rabbit radio rainbow raisin ribbon river robin rocket roof rose ruby saddle sailor salad
    salmon sandal satin saucer school scooter shadow shell shoulder silver singer sister sketch
    slipper snail snow soap sofa spider spinach spoon spring squirrel stable star statue stone story
    summer sunset swallow table teacup temple tennis thunder tiger timber toast tomato tower tractor
    train tulip tunnel turtle umbrella uncle valley vanilla velvet village violet violin waffle
    wagon walnut water whale wheel whistle willow window winter wizard wolf wool yellow yogurt zebra
    zipper
    """.split()  # noqa: SIM905  # words are read, not quoted
)

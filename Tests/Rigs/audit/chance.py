"""What is drawn at random by attackers and by rooms alike."""


def poisson(draw, mean):
    """How many come in a time in which so many come on the average."""
    count, left = 0, draw.expovariate(1)
    while left < mean:
        count += 1
        left += draw.expovariate(1)
    return count

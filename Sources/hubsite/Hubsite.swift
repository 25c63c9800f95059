import ArgumentParser

@main
struct Hubsite: ParsableCommand {}

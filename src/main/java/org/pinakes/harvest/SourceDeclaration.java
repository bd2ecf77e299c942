package org.pinakes.harvest;

import org.pinakes.source.http.Politeness;

/**
 * A source as the settings declare it.
 *
 * @param name in this catalogue
 * @param profile name of the profile that says how its records are read
 * @param origin where the records come from
 * @param schedule when it runs by itself
 * @param hours in which it may be asked
 * @param politeness how it is asked
 */
public record SourceDeclaration(
    String name,
    String profile,
    Origin origin,
    Schedule schedule,
    Hours hours,
    Politeness politeness) {}

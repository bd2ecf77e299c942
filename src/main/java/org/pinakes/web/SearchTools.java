package org.pinakes.web;

/**
 * What stands above results: how the search was read, and ways to change it.
 *
 * @param understood how it was read
 * @param edit address of the form with its parts
 */
public record SearchTools(UnderstoodView understood, String edit) {}

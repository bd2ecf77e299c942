package org.pinakes.web.own;

/**
 * A page of content in one language.
 *
 * @param name its name, as addresses have it
 * @param language tag of the language it is written in
 * @param title its first heading; empty when it has none
 * @param html the rest of it: no markup but what Markdown makes
 */
public record ContentPage(String name, String language, String title, String html) {}

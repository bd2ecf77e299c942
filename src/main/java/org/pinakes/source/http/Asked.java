package org.pinakes.source.http;

import java.net.URI;
import java.util.Map;

/**
 * What is asked.
 *
 * @param address where
 * @param headers besides those of every request
 * @param unpack whether compression is our own affair, and the body wanted without it
 */
record Asked(URI address, Map<String, String> headers, boolean unpack) {}

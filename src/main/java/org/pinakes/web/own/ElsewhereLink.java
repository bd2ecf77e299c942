package org.pinakes.web.own;

import org.pinakes.elsewhere.AddressTemplate;

/**
 * A link to what another place has of a work.
 *
 * @param label what it is called
 * @param address where it leads, for works that are known by what it needs
 */
public record ElsewhereLink(LocalText label, AddressTemplate address) {}

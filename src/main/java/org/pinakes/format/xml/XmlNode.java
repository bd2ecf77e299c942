package org.pinakes.format.xml;

/** An element or a run of text. */
public sealed interface XmlNode permits XmlElement, XmlText {}

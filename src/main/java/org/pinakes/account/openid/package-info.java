/**
 * Signing in by providers (OpenID Connect Core 1.0): which there are, how one is asked, and what is
 * believed of its answer. Knows no accounts: what comes of it is an {@code Identity}.
 */
@NullMarked
package org.pinakes.account.openid;

import org.jspecify.annotations.NullMarked;

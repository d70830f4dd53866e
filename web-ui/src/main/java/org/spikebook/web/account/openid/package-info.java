/**
 * Sign-in by an OpenID Connect provider: the authorization code flow with PKCE, state and nonce, by
 * Spring Security's client.
 */
@NullMarked
package org.spikebook.web.account.openid;

import org.jspecify.annotations.NullMarked;

package org.spikebook.web.account.openid;

import org.spikebook.web.PostgresHttpTest;
import org.springframework.context.annotation.Import;

@PostgresHttpTest
@Import(ButtonsFilter.class)
class OidcSignInOnPostgresTest extends OidcSignInTest {}

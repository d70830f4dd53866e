package org.spikebook.web.account.role;

import org.spikebook.web.PostgresTest;

@PostgresTest
class GuestMembershipsOnPostgresTest extends GuestMembershipsTest {}

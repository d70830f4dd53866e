package org.spikebook.web.account.person;

import org.spikebook.web.PostgresTest;

@PostgresTest
class AbsentPeopleOnPostgresTest extends AbsentPeopleTest {}

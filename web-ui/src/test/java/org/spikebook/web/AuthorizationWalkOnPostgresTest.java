package org.spikebook.web;

@PostgresTest
class AuthorizationWalkOnPostgresTest extends AuthorizationWalkTest {}

package org.spikebook.web;

@PostgresTest
class RouteAccessOnPostgresTest extends RouteAccessTest {}

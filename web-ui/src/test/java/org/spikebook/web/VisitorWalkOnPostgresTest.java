package org.spikebook.web;

@PostgresTest
class VisitorWalkOnPostgresTest extends VisitorWalkTest {}

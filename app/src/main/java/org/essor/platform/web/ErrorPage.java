package org.essor.platform.web;

/**
 * What went wrong, for the person it happened to.
 *
 * @param status the HTTP status
 * @param title what happened
 * @param advice what was kept, and what to do now
 * @param reference what finds it in the log
 * @param email where to write, empty where there is no address
 */
public record ErrorPage(int status, String title, String advice, String reference, String email) {}

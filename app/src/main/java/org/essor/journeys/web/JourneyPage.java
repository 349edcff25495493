package org.essor.journeys.web;

/**
 * The first page of a guided journey.
 *
 * @param next the address that leads to the next question
 * @param answered how many of its questions the visitor has answered already
 */
public record JourneyPage(
    String title,
    String intro,
    String audience,
    String duration,
    String next,
    String result,
    int answered,
    String saved) {}

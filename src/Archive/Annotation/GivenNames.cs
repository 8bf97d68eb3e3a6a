using System.Collections.Frozen;

namespace Archive.Annotations;

/// <summary>
/// Given names common in German news. A surname behind one of them that is not the record's own belongs to somebody else, whom the archive
/// need not know: "Melania Trump" is no mention of Donald Trump.
/// </summary>
internal static class GivenNames
{
    public static FrozenSet<string> Common { get; } = """
        Adam Adrian Agnes Albert Alexander Alexandra Alfred Alice Alina Amelie Amy Andrea Andreas Andrej Angela Angelika Anja Anke Anna Anne Anneliese
        Annegret Annette Anton Antonia Antonio Armin Arno Arthur Astrid Axel Barbara Beate Ben Benedikt Benjamin Bernd Bernhard Bettina Bill Birgit Björn
        Boris Brigitte Bruno Carl Carla Carlos Carmen Carola Charles Charlotte Chelsea Christa Christian Christiane Christina Christine Christoph Claudia
        Clemens Cornelia Dagmar Daniel Daniela David Dennis Detlef Dieter Dietmar Dirk Dominik Donald Dorothea Eberhard Eckhard Edith Eduard Edward Elena
        Elisabeth Elizabeth Elke Ella Ellen Elmar Else Emil Emilia Emma Eric Erich Erik Erika Ernst Erwin Eva Felix Ferdinand Florian Francis Frank Franz
        Franziska Frieda Friedrich Fritz Gabriele Georg George Gerald Gerd Gerda Gerhard Gertrud Gisela Greta Gregor Guido Gudrun Günter Günther Gustav Hannah
        Hannelore Hans Harald Hartmut Heide Heidi Heike Heiko Heiner Heinrich Heinz Helena Helga Helmut Henriette Henry Herbert Hermann Hilde Hillary Holger
        Horst Hubert Hugo Hunter Igor Ilse Ina Ines Ingeborg Ingrid Irene Irina Iris Isabel Ivana Ivanka Iwan Jakob James Jan Jana Jeff Jens Jennifer Jessica Jill
        Joachim Joe Johann Johanna Johannes John Jonas Jörg José Josef Joseph Juan Julia Julian Juri Jurij Jürgen Jutta Kai Karin Karl Karl-Heinz Karoline Katharina
        Kathrin Katja Kerstin Kevin Klaus Konrad Konstantin Kurt Lara Larry Laura Lea Lena Leo Leon Leonie Lisa Lothar Louis Louise Lucas Lucia Ludwig Luis Luisa
        Lukas Lutz Magdalena Manfred Manuel Manuela Marc Marco Marcus Margarete Margot Maria Marianne Marie Marina Mario Marion Markus Marlene Martha Martin
        Martina Mary Mathias Matthias Max Maximilian Melania Melanie Mia Michael Michail Michelle Mike Mohammed Monika Moritz Nadine Natalia Natalie Nicole Nikolai
        Nikolaus Nina Nora Norbert Olaf Oleg Olga Oliver Oskar Oswald Otto Patricia Patrick Paul Paula Peter Petra Philipp Rainer Ralf Regina Reinhard Reinhold
        Renate René Ricarda Richard Rita Robert Roland Rolf Roman Ronald Rosa Rosemarie Rudi Rudolf Ruth Sabine Sally Sandra Sara Sarah Sascha Saskia Sebastian Sergei
        Siegfried Sigrid Sigmar Silke Silvia Simon Simone Sofia Sofie Sonja Sophia Sophie Stefan Stefanie Steffen Stephan Stephanie Steve Steven Susan Susanne Sven
        Sylvia Tanja Tatjana Thea Theo Theodor Theresa Thomas Thorsten Till Tim Timo Tobias Tom Torsten Udo Ulf Ulla Ulrich Ulrike Ursula Ute Uwe Valentin Vanessa Vera
        Veronika Viktor Viktoria Volker Waldemar Walter Werner Wilfried Wilhelm William Willi Willy Wladimir Wolfgang Wolodymyr Yvonne
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}

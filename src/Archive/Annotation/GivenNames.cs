using System.Collections.Frozen;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Annotations;

/// <summary>
/// Given names common in German news. A surname behind one of them that is not the record's own belongs to somebody else, whom the archive
/// need not know: "Melania Trump" is no mention of Donald Trump.
/// </summary>
internal static class GivenNames
{
    // At the beginning of a sentence these are no names, whoever else is called so.
    private static readonly FrozenSet<string> Words = FrozenSet.Create(StringComparer.Ordinal, "Will", "Art", "Mark", "Rose", "Der", "Die", "Das", "Ein", "Eine", "Mag", "Dank");

    /// <summary>The common ones and those of the archive's persons, less what is the name of something else in the archive.</summary>
    public static IEnumerable<string> Of(Catalog catalog)
    {
        var others = catalog.Actors.Where(actor => actor.Type != ActorType.Person).Select(actor => actor.Head)
            .Concat(catalog.Places.Select(place => place.Head)).Concat(catalog.Events.Select(e => e.Head))
            .SelectMany(head => head.Alias.Select(alias => alias.Text).Prepend(head.Name.Value)).Select(NameIndex.Bare).ToHashSet(StringComparer.Ordinal);
        return catalog.Actors.Where(actor => actor.Type == ActorType.Person).Select(actor => NameIndex.Bare(actor.Head.Name.Value).Split(' '))
            .Where(words => words.Length > 1 && words[0].Length > 1 && char.IsUpper(words[0][0]) && !PersonNames.IsTitle(words[0])).Select(words => words[0])
            .Concat(Common).Where(name => !others.Contains(name) && !Words.Contains(name) && !name.EndsWith('.'));
    }

    /// <summary><see cref="Common"/>, asked for part of a text.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CommonByText => Common.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Given names one meets in the news.</summary>
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
        Abdul Abdullah Ahmad Ahmed Aischa Akira Alan Alejandro Alex Alexej Alfonso Ali Alicia Allison Amanda Amir Amira Ana Anastasia Anatoli Andre André Andrés
        Andrew Andrzej Angelo Angus Ann Annalena Anni Annika Anthony Antoine António Anatolij Arne Arnold Asif Audrey Ayşe Barack Barron Bastian Benny Bernard Bernadette
        Bernhardine Beth Betty Bob Bogdan Brandon Brian Bruce Burkhard Caroline Catherine Chiara Chloe Chris Christoffer Christopher Claire Claude Claudio Cristina Dan Danielle
        Daria Dave Denis Diana Diane Diego Dimitri Dmitri Dmitrij Dominic Doris Dorothee Doug Eckart Edgar Edmund Ekaterina Elias Elif Emily Emine Emmanuel Enrico Enrique
        Eric Ernesto Erwin Esther Eugen Evelyn Fabian Fatima Fatma Federico Felicitas Fernando Finn Florence Fred Frederick Frederik Francesca Francesco Francisco François
        Friederike Gary Gavin Gerard Gianni Gina Giorgia Giovanni Giuseppe Glenn Gordon Graham Greg Guillermo Gunnar Guy Hakan Hanna Hanne Hans-Peter Hans-Jürgen Harry Hassan
        Heather Hendrik Herta Hilda Hiroshi Howard Hussein Ian Ibrahim Ignacio Ilona Imran Inge Inga Ingo Ingolf Isabella Isabelle Ismail Ivan Jack Jacob Jacques Jamal Jane
        Janina Janine Jannik Jared Jason Javier Jean Jean-Claude Jean-Marie Jeanette Jeremy Jessika Jim Jimmy Joanna Joanne Joan Joaquín Joel Jon Jonathan Jordi Jorge Josip Judith
        Jule Jules Justin Karen Karla Karl-Theodor Karsten Kate Katarina Kate Katrin Katy Keith Kelly Ken Kenneth Kim Kirsten Kristin Kyle Lars Lauren Lawrence Lennart Leonard Leonid
        Leroy Lewis Liam Lidia Linda Lindsey Lorenz Loretta Luc Luca Lucy Luigi Luise Lydia Lynn Mahmud Maike Maja Malte Marcel Marcelo Margaret Marina Marine Marjorie Marlies
        Marta Mats Maurice Mechthild Mehmet Meghan Melissa Michaela Miguel Mikhail Milan Mirjam Mitch Miriam Mohamed Mohammad Molly Mona Murat Mustafa Nancy Natascha Neil Nick Nicola
        Nicolas Nikita Niklas Nils Noah Noemi Olena Oleksandr Olivia Omar Osman Pablo Pamela Paolo Pascal Pavel Pawel Pedro Peggy Peer Pete Phil Philip Philippe Pierre Pia Piotr Rachel
        Rafael Ralph Ramón Ramona Raphael Raúl Raymond Rebecca Recep Reiner Ricardo Rick Riccardo Robin Roberto Roger Rodrigo Ron Ronja Roberta Roy Rüdiger Ryan Said Salman Salvador Sam
        Samantha Samuel Scott Sean Selma Selina Sergej Sergio Seth Sharon Sheila Shinzo Sibylle Signe Sören Sofie Solveig Sophia Stanislaw Stella Stephen Stephane Stuart Susana Svenja
        Svetlana Swetlana Tamara Tara Ted Teresa Terry Tiffany Tilman Tina Todd Tommy Toni Tony Traudl Ulrike Umberto Urs Ursel Valentina Valerie Vicente Victor Victoria Vincent
        Vincenzo Violeta Virginia Vivien Vladimir Volodymyr Wassili Wendy Wiebke Wilma Wenzel Xaver Yasmin Yusuf Yves Zoe
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}

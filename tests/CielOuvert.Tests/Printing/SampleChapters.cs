using CielOuvert.Report.Chapters;
using CielOuvert.Report.Charts;
using static CielOuvert.Tests.Printing.SampleRuns;

namespace CielOuvert.Tests.Printing;

/// <summary>The chapters of the sample.</summary>
internal static class SampleChapters
{
    public static Chapter Editorial { get; } = new(
        "editorial", new OrdinalRun(1), [Quote("Imaginer, coaliser, transformer", "editorial-2020")], [],
        [
            new Editorial(
                [
                    Paragraph(Say("Un rapport se lit comme on traverse un paysage : on voudrait savoir d’où vient chaque chemin. Celui-ci est écrit par un registre. Les mots sont les nôtres, les nombres sont les siens, et là où le registre ne sait pas, la page le dit au lieu de remplir.")),
                    Paragraph(Say("Cette année, nous avons pris la parole "), Figure("interventions", 33), Say(" fois hors de nos murs, et publié "), Figure("publications", 7), Say(" travaux. Nous aurions pu arrondir ; nous avons préféré "), new EmphasisRun([Say("compter")]), Say(", et montrer ce que nous comptons. Vous trouverez dans la marge les sources et les doutes, et derrière chaque petite marque la liste complète.")),
                    Paragraph(Say("La seconde mission commence "), new DoubtRun(Doubt.Deduced, [Say("avec l’année "), new DateRun("2019", "2019")], [Say("La source nomme l’année sans dire le jour ; le mois n’est écrit nulle part.")]), Say(". Son horizon est "), new DateRun("2022", "2022"), Say(". Entre les deux, "), new AsIsRun("1 000"), Say(" raisons de travailler ensemble, comme disait l’une d’entre nous ; voir "), new LinkRun([Say("le programme Reset")], "https://reset.fing.org/"), Say(".")),
                    Paragraph(Say("Nous remercions celles et ceux qui ont ouvert leurs données, relu nos listes, signalé une erreur. Un registre ouvert ne vaut que par les regards qui s’y posent ; que le vôtre y trouve prise, et qu’il nous corrige.")),
                ],
                [Named("Jacques-François Marchandise", "jacques-francois-marchandise"), Say(", délégué général de la "), Named("Fing", "fing")]),
        ],
        "#1f6fb5");

    public static Chapter Publications { get; } = new(
        "publications", new OrdinalRun(2), [Say("Publications issues de nos travaux")],
        [Counted("publications", 7, "publications parues", Source(Say("Sans auteur ni date : la source n’en donne pas.")))],
        [
            new RecordList(
                [
                    Line("self-data-cities-playbook", "Self Data Cities Playbook", null, null, Say("guide")),
                    Line("livret-reset-territoires", "Livret Reset territoires", null, null, Say("livret")),
                    Line("cahier-ntr", "Cahier-plateforme Numérique tous risques", null, null, Say("cahier-plateforme")),
                    Line("policy-paper", "De l’inclusion numérique au pouvoir d’agir : nouvelles approches", null, null, Say("policy paper, en français et en "), Quote("English", "policy-paper", "en")),
                    Line("rapport-10-ans", "10 ans d’ouverture des données publiques", null, null, Say("rapport")),
                ],
                new AndMore(2, "2", Figure("publications", 7), $"{Home}/publications?annee=2020"),
                [Say("Rien n’est encore enregistré ici.")],
                Dated: false),
        ],
        "#47853f");

    public static Chapter Interventions { get; } = new(
        "interventions", new OrdinalRun(3), [Say("Interventions")],
        [
            Counted("interventions", 33, "interventions hors de nos murs"),
            Counted("interventions-datees", 3, "ont une date"),
            Counted("interventions-sans-date", 30, "n’en ont pas", Source(Say("La source les range dans l’année sans dire le jour."))),
        ],
        [
            new Section("interventions-liste", [Say("Dans l’ordre de la source")],
            [
                new RecordList(
                    [
                        Line("innovation-ouverte", "Innovation ouverte au service des territoires : levier de transformation ou centre de coûts ?", "2020-11-27", "27 novembre 2020", Named("Banque des territoires", "banque-des-territoires")),
                        Line("etats-generaux", "Etats généraux du numérique dans l’Education — Forum académique", "2020-10-15", "15 octobre 2020", Quote("Rennes", "etats-generaux")),
                        Line("jour-d-apres", "Le jour d’après sera numérique ou ne le sera pas", "2020-04", "avril 2020", Say("avec "), Quote("Sébastien Soriano", "jour-d-apres")) with { Notes = [Source(Say("Hôte non nommé dans la source."))] },
                        Line("human-tech-days", "Human Tech Days", null, null),
                        Line("conference-lille", "Conférence Lille Métropole", null, null, Named("Lille Métropole", "lille-metropole")) with
                        {
                            Parts = [[Quote("audition par le comité de pilotage du Service public métropolitain de la donnée", "conference-lille")], [Quote("conférence #Reset en réunion de direction élargie", "conference-lille")]],
                            Notes = [Source(Say("Une entrée, deux parties : comptée une fois.")), new(SideNoteKind.Remark, [Say("N’est pas comptée parmi les auditions.")])],
                        },
                        Line("odd", "21 ans des ODD — La France en transition Repenser notre quotidien", null, null, Quote("Commissariat général au développement durable", "odd")) with
                        {
                            Notes = [new(SideNoteKind.Doubt, [Say("Le nombre d’années est celui de la source ; une coquille est "), new DoubtRun(Doubt.Ambiguous, [Say("possible")], []), Say(".")])],
                        },
                    ],
                    new AndMore(27, "27", Figure("interventions", 33), $"{Home}/evenements?annee=2020"),
                    [Say("Rien n’est encore enregistré ici.")]),
            ]),
        ],
        "#b8720c");

    public static Chapter Hearings { get; } = new(
        "auditions", new OrdinalRun(4), [Say("Contributions et auditions")],
        [Counted("auditions", 3, "auditions"), Counted("contributions", 2, "contributions écrites"), Counted("expertises", 2, "auditions en tant qu’expert")],
        [
            Records(
                Line("audition-senat", "Mission d’information relative à l’empreinte carbone du numérique", "2020-02-05", "5 février 2020", Named("Sénat", "senat")),
                Line("cnnum-feuille", "Feuille de route Numérique et environnement", "2020-07-09", "9 juillet 2020", Named("Conseil national du numérique", "cnnum")),
                Line("arcep-contribution", "Contribution à la plateforme de travail « Pour un numérique soutenable »", "2020-07", "juillet 2020", Named("Arcep", "arcep")),
                Line("debat-5g", "Débat municipal 5G", null, null, Quote("Ville de Saint-Jacques-de-la-Lande", "debat-5g")),
                Line("rennes-5g", "Mission 5G — séance introductive « Enjeux du déploiement de la 5G »", "2020-11-14", "14 novembre 2020", Named("Ville de Rennes", "ville-de-rennes"))),
            new NoteAside(Source(Say("Ordre du document ; par date, la dernière serait la sans-date."))),
            new Quote([Paragraph(Quote("Comprendre ce que le numérique fait à nos vies, puis en faire autre chose.", "citation"))], [Say("une personne auditionnée")]),
        ],
        "#1f6fb5");

    public static Chapter Counts { get; } = new(
        "compteurs", new OrdinalRun(5), [Say("L’activité en nombres")],
        [],
        [
            Paragraph(Say("La source donne six nombres et six libellés, mais l’extraction a perdu lequel va avec lequel. Un seul est sûr. Les autres montrent leurs candidats, et aucun n’est choisi.")),
            Ambiguous("ateliers", "Ateliers collaboratifs et webinaires"),
            Ambiguous("reserves", "Événements réservés aux adhérents et partenaires"),
            new FigureLine([Say("Accélérateurs des possibles")], new DeclaredNumber(Declared("3", "accelerateurs")), Mark("accelerateurs"), []),
            new FigureLine([Say("Personnes touchées")], new UnknownNumber([Say("La source ne le dit pas, et rien dans le registre ne permet de le compter.")]), Mark("touchees"), []),
            new DeclaredBesideComputed([Say("Articles parus dans l’année")], new DeclaredNumber(Declared("27", "compteur-articles")), new ComputedNumber(Figure("articles", 6)), Mark("articles"), [Source(Say("La source en nomme une partie, et déclare le total."))]),
            new DeclaredBesideComputed([Say("Somme des compteurs")], new UnknownNumber([Say("La source ne donne pas de total.")]), new ComputedNumber(Figure("compteurs-somme", 66)), Mark("compteurs-somme"), []),
        ]);

    public static Chapter Members { get; } = new(
        "adherents", new OrdinalRun(6), [Say("Adhérents et partenaires")],
        [new([Say("adhérents")], new UnknownNumber([Say("Aucun effectif dans la source : seulement des parts.")]), Mark("adherents"), []), Counted("colleges", 6, "collèges")],
        [
            ASampleReport.Drawn("parts", Shares, new Table([Say("Parts des adhérents par collège")], [new([Say("Collège")]), new([Say("Part déclarée")], IsNumber: true)], [.. Shares.Parts.Select(IReadOnlyList<IReadOnlyList<Run>> (part) => [[Quote(part.Label, "college")], [new DeclaredRun(part.Written, "college", "share")]])])),
            new Section("partenaires", [Say("Partenaires")],
            [
                Records() with { WhenEmpty = [Say("Aucun nom lisible dans la source.")] },
                new Section("collaborations", [Say("Collaborations expertes")], [new DefinitionList([new([Named("Lille Métropole", "lille-metropole")], [Say("accueil d’une conférence")]), new([Quote("Datactivist", "datactivist")], [new DoubtRun(Doubt.Unknown, [], [Say("La répartition entre initiatives soutenues et collaborations n’est pas dite.")])])])]),
            ]),
        ],
        "#b8720c");

    public static Chapter Articles { get; } = new(
        "articles", new OrdinalRun(7), [Say("Articles d’InternetActu")],
        [],
        [
            new RecordList(
                [.. new[] { "De quelles limites la vidéoconférence est-elle le nom ?", "Que nous apporte Zoom ?", "Miroir de nos cultures managériales", "Pourquoi y rester ?" }
                    .Select((title, i) => Line($"zoom-{i + 1}", title, $"2020-1{1 + (i / 2)}", i < 2 ? "novembre 2020" : "décembre 2020", Say("par "), Named("Hubert Guillaud", "hubert-guillaud"), Say(", "), new OrdinalRun(i + 1, $"{i + 1}/4")))],
                null, [], Ordered: true),
        ],
        "#1f6fb5");

    private static StackedShare Shares => new(
        "Adhérents par collège", "Les individuels font la plus grande part.",
        [new("Collectivités", 14, "14 %", "sky"), new("Associations", 6, "6 %", "leaf"), new("Recherche", 2, "2 %", "plum"), new("Grandes entreprises", 3, "3 %", "clay"), new("ESS, PME, start-up", 15, "15 %", "amber"), new("Individuels", 60, "60 %", "teal")],
        ("Collège", "Part"));

    private static FigureLine Ambiguous(string slug, string label) => new(
        [Say(label)],
        new AmbiguousNumber([.. new[] { "25", "17", "6", "6", "9" }.Select(value => Declared(value, slug))], [Say("Libellés et nombres sont séparés dans la source ; l’appariement est perdu.")]),
        Mark(slug),
        []);
}

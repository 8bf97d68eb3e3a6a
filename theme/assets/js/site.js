// Each part is an addition to a page that works without it.
import { switchThemes } from "./theme-switch.js";
import { switchLayers } from "./layers.js";
import { filterLists } from "./filter.js";
import { linkStatements } from "./statements.js";
import { offerCards } from "./cards.js";

switchThemes();
switchLayers();
filterLists();
linkStatements();
offerCards();

using CielOuvert.Commands;

return await CielCommand.Run(args);
